package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.ShareFilters;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.RouteRule;
import java.util.Optional;

/** What no rule of App Mesh has, whatever the kind of its route. */
final class Rules {

    private Rules() {}

    /** Tells what of the rule cannot be said; gives its forward, if that is what it does. */
    static Optional<RouteAction.Forward> forward(RouteRule rule, Spot spot) {
        Optional<RouteAction.Forward> forward = forwardWithHosts(rule, spot);
        forward.ifPresent(each -> each.destinations()
                .forEach(share -> spot.in(share.destination().toString())
                        .refuseIf(
                                share.host().isPresent(),
                                "App Mesh does not rewrite the host for one share alone",
                                "")));
        return forward;
    }

    /** The same for a rule whose shares may rewrite the host, each for itself. */
    static Optional<RouteAction.Forward> forwardWithHosts(RouteRule rule, Spot spot) {
        spot.refuseIf(!rule.requestHeaders().isEmpty(), "App Mesh does not change headers of requests", "");
        spot.refuseIf(!rule.responseHeaders().isEmpty(), "App Mesh does not change headers of responses", "");
        spot.refuseIf(!rule.mirrors().isEmpty(), "App Mesh does not mirror requests", "");
        spot.refuseIf(rule.cors().isPresent(), "App Mesh has no CORS policies", "");
        spot.refuseIf(!rule.extensions().isEmpty(), "App Mesh carries no extensions", "");
        spot.refuseIf(
                rule.matches().size() > 1,
                "it has " + rule.matches().size() + " matches, and a route of App Mesh has one",
                "write a route for each match");
        if (rule.action() instanceof RouteAction.Forward forward) {
            spot.refuseIf(forward.sticky().isPresent(), "App Mesh splits by chance alone, not by a key", "");
            forward.destinations().forEach(share -> share(share, spot));
            return Optional.of(forward);
        }
        boolean redirect = rule.action() instanceof RouteAction.Redirect;
        spot.refuse(redirect ? "App Mesh does not redirect" : "App Mesh does not respond by itself", "");
        return Optional.empty();
    }

    private static void share(WeightedDestination share, Spot spot) {
        Spot own = spot.in(share.destination().toString());
        own.refuseIf(!share.requestHeaders().isEmpty(), "App Mesh does not change headers of requests", "");
        own.refuseIf(!share.responseHeaders().isEmpty(), "App Mesh does not change headers of responses", "");
        own.refuseIf(!share.filters().equals(ShareFilters.NONE), "App Mesh has no filters of one target", "");
    }

    /** Tells if the rule has policies, which routes of gateways never have. */
    static void noPolicies(RouteRule rule, Spot spot) {
        spot.refuseIf(!rule.timeouts().equals(Timeouts.NONE), "a GatewayRoute has no time limits", "");
        spot.refuseIf(rule.retry().isPresent(), "a GatewayRoute has no retry policy", "give it to the router's route");
    }

    /** Tells if the forward rewrites anything, which routers never do. */
    static void keepsAll(RouteAction.Forward forward, Spot spot) {
        spot.refuseIf(!(forward.path() instanceof PathRewrite.Keep), "a router does not rewrite the path", "");
        spot.refuseIf(!(forward.host() instanceof HostRewrite.Keep), "a router does not rewrite the host", "");
    }
}
