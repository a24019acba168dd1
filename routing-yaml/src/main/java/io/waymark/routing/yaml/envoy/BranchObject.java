package io.waymark.routing.yaml.envoy;

import io.waymark.routing.meta.SourceLocation;
import java.util.List;

/**
 * An action of a generic matcher, and when it is chosen, unless one before it is.
 *
 * @param predicate when
 * @param routes the routes of which the first that matches takes the request; where none does, nothing does
 * @param location where it was written
 */
record BranchObject(AnyOf predicate, List<RouteObject> routes, SourceLocation location) {

    /** Copies the list. */
    BranchObject {
        routes = List.copyOf(routes);
    }
}
