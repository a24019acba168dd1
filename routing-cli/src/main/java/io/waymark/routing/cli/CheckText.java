package io.waymark.routing.cli;

import io.waymark.routing.testkit.checks.CheckResult;
import io.waymark.routing.testkit.checks.Coverage;
import io.waymark.routing.testkit.checks.Mismatch;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came of checks, for people. */
final class CheckText {

    private static final int TENTHS = 10;

    private CheckText() {}

    /** One line: where, which check, what was expected and what came. */
    static String failure(CheckResult result) {
        String mismatches = result.mismatches().stream().map(Mismatch::toString).collect(Collectors.joining("; "));
        return "FAIL " + result.check().location() + ": " + result.check().name() + ": " + mismatches;
    }

    /** A line for each gap, then how much is covered. */
    static String coverage(Coverage.Report report) {
        StringBuilder text = new StringBuilder();
        report.gaps().forEach(gap -> text.append("not covered: ").append(gap).append('\n'));
        return text.append("coverage: ")
                .append(percent(report))
                .append(" % (")
                .append(report.exercised())
                .append(" of ")
                .append(report.total())
                .append(" routes, rules, matches and destinations)")
                .toString();
    }

    /** With one digit, never rounded up: only what is covered as a whole is 100. */
    static String percent(Coverage.Report report) {
        return String.format(Locale.ROOT, "%.1f", Math.floor(report.percent() * TENTHS) / TENTHS);
    }

    static String summary(CheckRun run) {
        int unusable = run.unusable().size();
        String files = unusable == 0 ? "" : ", " + unusable + (unusable == 1 ? " file" : " files") + " not usable";
        return run.passed() + " passed, " + run.failed() + " failed" + files;
    }
}
