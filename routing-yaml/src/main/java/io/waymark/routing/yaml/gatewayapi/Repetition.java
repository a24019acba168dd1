package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Watches the names of the items of one list: equal names are refused, and of names that differ only in case the first counts. Not for
 * query parameters, whose names have case. Source: apis/v1/httproute_types.go, HTTPHeaderMatch.Name.
 */
final class Repetition {

    private final boolean caseCounts;
    private final Set<String> written = new HashSet<>();
    private final Set<String> folded = new HashSet<>();

    Repetition(boolean caseCounts) {
        this.caseCounts = caseCounts;
    }

    /** Whether the item of this name counts; a problem is noted if it does not. */
    boolean isNew(ObjectReader item, String name) {
        if (!written.add(name)) {
            item.problem(ProblemCode.REPEATED, "name", "`" + name + "` stands twice in this list", "remove one");
            return false;
        }
        boolean first = folded.add(caseCounts ? name : name.toLowerCase(Locale.ROOT));
        if (!first) {
            item.problem(
                    ProblemCode.IGNORED,
                    "name",
                    "`" + name + "` is a name that stands here already in other letters; only the first counts",
                    "remove one");
        }
        return first;
    }
}
