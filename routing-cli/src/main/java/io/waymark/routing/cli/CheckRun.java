package io.waymark.routing.cli;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.testkit.checks.CheckFile;
import io.waymark.routing.testkit.checks.CheckFileReader;
import io.waymark.routing.testkit.checks.CheckResult;
import io.waymark.routing.testkit.checks.CheckRunner;
import io.waymark.routing.testkit.checks.Coverage;
import io.waymark.routing.testkit.routercheck.RouterCheckReader;
import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs check files and keeps what came of them. Each configuration is loaded once, and its coverage is that of all files that name it. A
 * file that cannot be used is told at once, and the others are run all the same.
 */
final class CheckRun {

    private final ConfigLoader loader;
    private final PrintWriter err;
    private final Paint paint;
    private final List<CheckResult> results = new ArrayList<>();
    private final List<Unusable> unusable = new ArrayList<>();
    private final Map<List<Path>, Checked> configs = new LinkedHashMap<>();

    CheckRun(ConfigLoader loader, PrintWriter err, Paint paint) {
        this.loader = loader;
        this.err = err;
        this.paint = paint;
    }

    /** A check file that cannot be used, and why. */
    record Unusable(Path file, Refusal why) {}

    /** A configuration, and what was exercised of it. */
    private record Checked(RoutingConfig config, Coverage coverage) {}

    /** Runs one file. */
    void file(Path path) {
        try {
            run(read(path));
        } catch (Refusal refusal) {
            unusable.add(new Unusable(path, refusal));
            err.println(paint.text("FAIL " + path + " cannot be used:\n" + refusal.text() + "\n"));
        }
    }

    /** Runs tests of Envoy's router check tool; what they assert that is not compared is told. */
    void routerCheck(Path config, Path tests) {
        RouterCheckReader reader = new RouterCheckReader();
        CheckFile file = reader.read(config, tests).orElseThrow(() -> refusal(reader.problems()));
        if (!reader.problems().isEmpty()) {
            err.println(paint.text(ProblemRenderer.render(reader.problems())));
        }
        run(file);
    }

    private static CheckFile read(Path path) {
        CheckFileReader reader = new CheckFileReader();
        return reader.read(path).orElseThrow(() -> refusal(reader.problems()));
    }

    private static Refusal refusal(List<Problem> problems) {
        boolean unreadable = problems.stream().anyMatch(each -> each.code() == ProblemCode.UNREADABLE);
        return new Refusal(unreadable ? ExitCode.UNREADABLE : ExitCode.NO, problems);
    }

    private void run(CheckFile file) {
        Checked checked = checked(file);
        try {
            for (CheckResult result : new CheckRunner(Engine.FACTORY).run(file, checked.config())) {
                results.add(result);
                checked.coverage().add(result.resolution());
            }
        } catch (IllegalArgumentException refused) {
            throw new Refusal(ExitCode.NO, "waymark: " + refused.getMessage());
        }
    }

    private Checked checked(CheckFile file) {
        Checked known = configs.get(file.configs());
        if (known != null) {
            return known;
        }
        List<String> names = file.configs().stream().map(Path::toString).toList();
        Checked loaded = new Checked(ConfigInput.load(loader, names, System.in, err, paint), new Coverage());
        configs.put(file.configs(), loaded);
        return loaded;
    }

    List<CheckResult> results() {
        return results;
    }

    List<Unusable> unusable() {
        return unusable;
    }

    long failed() {
        return results.stream().filter(result -> !result.passed()).count();
    }

    long passed() {
        return results.size() - failed();
    }

    Coverage.Report coverage() {
        return configs.values().stream()
                .map(checked -> checked.coverage().report(checked.config()))
                .reduce(new Coverage.Report(0, 0, List.of()), Coverage.Report::and);
    }

    int exitCode() {
        int worst =
                unusable.stream().mapToInt(each -> each.why().exitCode()).max().orElse(ExitCode.OK);
        return Math.max(worst, failed() == 0 ? ExitCode.OK : ExitCode.NO);
    }
}
