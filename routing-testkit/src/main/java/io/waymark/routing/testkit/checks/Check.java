package io.waymark.routing.testkit.checks;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.meta.SourceLocation;
import java.util.List;

/**
 * One request and what is expected of its resolution.
 *
 * @param name what it shows
 * @param request the request
 * @param expectations what is compared; at least one
 * @param location where it was written
 */
public record Check(String name, RoutingRequest request, List<Expectation> expectations, SourceLocation location) {

    /** Copies the list; refuses a check that expects nothing. */
    public Check {
        expectations = List.copyOf(expectations);
        if (expectations.isEmpty()) {
            throw new IllegalArgumentException("expectations: check '" + name + "' expects nothing");
        }
    }
}
