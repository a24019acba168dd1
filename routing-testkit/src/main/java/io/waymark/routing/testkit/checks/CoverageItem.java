package io.waymark.routing.testkit.checks;

import io.waymark.routing.meta.SourceLocation;
import java.util.List;

/**
 * A route, rule, match or destination that a check can exercise.
 *
 * @param gap what is said if no check does
 * @param location where it was written
 * @param keys it is exercised when one of these is
 * @param parts what can be exercised in it
 */
record CoverageItem(String gap, SourceLocation location, List<String> keys, List<CoverageItem> parts) {

    /** It and all its parts. */
    int size() {
        return 1 + parts.stream().mapToInt(CoverageItem::size).sum();
    }
}
