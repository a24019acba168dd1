package io.waymark.routing.testkit.checks;

import io.waymark.routing.Explanation;
import io.waymark.routing.Resolution;
import java.util.List;

/**
 * What became of a check.
 *
 * @param check the check
 * @param resolution the answer of the router
 * @param mismatches what was not as expected; empty if it passed
 * @param explanation why the answer is what it is
 */
public record CheckResult(Check check, Resolution resolution, List<Mismatch> mismatches, Explanation explanation) {

    /** Copies the list. */
    public CheckResult {
        mismatches = List.copyOf(mismatches);
    }

    /** Whether all was as expected. */
    public boolean passed() {
        return mismatches.isEmpty();
    }

    /** Name, place and mismatches, then the explanation: what a failing test prints. */
    public String failureText() {
        StringBuilder text = new StringBuilder(check.name())
                .append(" (")
                .append(check.location())
                .append(")\n");
        mismatches.forEach(mismatch -> text.append("  ").append(mismatch).append('\n'));
        return text.append('\n').append(explanation.toText(check.request())).toString();
    }
}
