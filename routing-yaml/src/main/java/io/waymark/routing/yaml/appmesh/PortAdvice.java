package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.yaml.appmesh.MeshObjects.GatewayObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouteObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouterObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouterRoute;
import io.waymark.routing.yaml.appmesh.MeshObjects.ServiceObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.WeightedTarget;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.List;
import java.util.Locale;

/**
 * Warns where a port should be said because there are several to choose from (AWS App Mesh user guide, gateway routes and routes), and
 * where a route is of another protocol than every listener.
 */
final class PortAdvice {

    private final References references;

    PortAdvice(References references) {
        this.references = references;
    }

    void gatewayRoute(RouteObject route, GatewayObject gateway) {
        if (gateway.listeners().size() > 1 && route.match().port().isEmpty()) {
            route.spec()
                    .here(
                            ProblemCode.PORT_NOT_SAID,
                            "the gateway has several listeners and the match names no port; it is taken on all of them",
                            "add `match.port`");
        }
        spoken("gateway", gateway.listeners(), route.kind(), route.spec());
    }

    private static void spoken(String owner, List<Listener> listeners, String kind, ObjectReader route) {
        boolean spoken = listeners.isEmpty()
                || listeners.stream()
                        .map(Listener::protocol)
                        .anyMatch(protocol ->
                                protocol.name().toLowerCase(Locale.ROOT).equals(kind));
        if (!spoken) {
            route.here(
                    ProblemCode.PROTOCOL_MISMATCH,
                    "no listener of the " + owner + " speaks " + kind + "; the route is matched all the same",
                    "use the kind of route that goes with the listener");
        }
    }

    void target(RouteObject route, ServiceObject service) {
        if (route.targetPort().isEmpty() && references.ports(service) > 1) {
            route.service()
                    .at()
                    .here(
                            ProblemCode.PORT_NOT_SAID,
                            "what provides the service has several listeners and the target names no port; the first is taken",
                            "add `target.port`");
        }
    }

    void routerRoute(RouterObject router, RouterRoute route, GatewayRoute lowered) {
        boolean silent = lowered.rules().stream()
                .flatMap(rule -> rule.matches().stream())
                .anyMatch(match -> match.port().isEmpty());
        if (router.listeners().size() > 1 && silent) {
            route.at()
                    .here(
                            ProblemCode.PORT_NOT_SAID,
                            "the router has several listeners and the match names no port; it is taken on all of them",
                            "add `match.port`");
        }
        spoken("router", router.listeners(), route.protocol(), route.at());
        route.targets().forEach(this::weightedTarget);
    }

    private void weightedTarget(WeightedTarget target) {
        if (target.port().isEmpty() && references.ports(target.node()) > 1) {
            target.at()
                    .here(
                            ProblemCode.PORT_NOT_SAID,
                            "the node has several listeners and the target names no port; the first is taken",
                            "add `port`");
        }
    }
}
