package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.meta.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * A Route.
 *
 * @param name its name, {@code ""} if it has none
 * @param match what it takes
 * @param action what it does
 * @param headers header mutations of the narrowest level
 * @param policies what else it says of requests that are sent on
 * @param extensions what is carried through
 * @param location where it was written
 */
record RouteObject(
        String name,
        RequestMatch match,
        RouteAction action,
        HeaderLevel headers,
        Policies policies,
        List<Extension> extensions,
        SourceLocation location) {

    /** Copies the list. */
    RouteObject {
        extensions = List.copyOf(extensions);
    }

    /**
     * What a route says besides its target.
     *
     * @param timeouts time limits
     * @param retry when to try again
     * @param mirrors who gets a copy
     */
    record Policies(Timeouts timeouts, Optional<RetryPolicy> retry, List<Mirror> mirrors) {

        /** Nothing said. */
        static final Policies NONE = new Policies(Timeouts.NONE, Optional.empty(), List.of());

        /** Copies the list. */
        Policies {
            mirrors = List.copyOf(mirrors);
        }
    }
}
