package io.waymark.routing.testkit.assertj;

import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RoutingRequest;

/**
 * A request with its answer, and the router that gave it.
 *
 * @param router the router
 * @param request what it was asked
 * @param resolution what it answered
 */
public record Resolved(Router router, RoutingRequest request, Resolution resolution) {

    /** Puts a request to a router. */
    public static Resolved by(Router router, RoutingRequest request) {
        return new Resolved(router, request, router.resolve(request));
    }

    /**
     * Why the answer is what it is. The request is put to the router once more: where chance decides, use a router with a {@link
     * io.waymark.routing.SplitSource#fixed fixed} source of choices.
     */
    String explanation() {
        return router.explain(request).toText(request);
    }
}
