package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.appmesh.MeshObjects.GatewayObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouteObject;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * Decides to which gateway a route belongs. Source: aws/aws-app-mesh-controller-for-k8s, pkg/virtualgateway/membership_designator.go.
 * Where the Namespace object is not loaded its labels are unknown, and a selector that is there counts as satisfied; of several gateways
 * left, the one in the route's namespace is taken.
 */
final class Membership {

    private final MeshObjects objects;

    Membership(MeshObjects objects) {
        this.objects = objects;
    }

    /** The gateway of a route; none or several are a problem. */
    Optional<GatewayObject> gateway(RouteObject route) {
        if (route.gateway().isPresent()) {
            return named(route, route.gateway().get());
        }
        List<GatewayObject> candidates = objects.gateways.stream()
                .filter(gateway -> !gateway.simplified() && selects(gateway, route))
                .toList();
        List<GatewayObject> near = candidates.stream()
                .filter(gateway -> sameNamespace(gateway.manifest(), route.manifest()))
                .toList();
        boolean unknown =
                !objects.namespaceLabels.containsKey(route.manifest().name().namespace());
        List<GatewayObject> left = candidates.size() > 1 && unknown && near.size() == 1 ? near : candidates;
        if (left.size() == 1) {
            return Optional.of(left.get(0));
        }
        String found = left.isEmpty()
                ? "no VirtualGateway selects this route"
                : "more than one VirtualGateway selects this route: " + names(left);
        String help = left.isEmpty()
                ? "a VirtualGateway without `namespaceSelector` selects nothing; `namespaceSelector: {}` selects all. "
                        + "Gateways here: " + names(objects.gateways)
                : "narrow a namespaceSelector or gatewayRouteSelector, or add `virtualGatewayRef`";
        route.spec().here(ProblemCode.GATEWAY_SELECTION, found, help);
        return Optional.empty();
    }

    private Optional<GatewayObject> named(RouteObject route, ObjectName name) {
        Optional<GatewayObject> gateway = objects.gateways.stream()
                .filter(each -> !each.simplified() && each.manifest().name().equals(name))
                .findFirst();
        if (gateway.isEmpty()) {
            route.spec()
                    .here(
                            ProblemCode.GATEWAY_SELECTION,
                            "there is no VirtualGateway " + name + ", which `virtualGatewayRef` names",
                            "Gateways here: " + names(objects.gateways));
        }
        return gateway;
    }

    private boolean selects(GatewayObject gateway, RouteObject route) {
        boolean namespace = gateway.namespaces()
                .map(selector ->
                        objects.selects(selector, route.manifest().name().namespace()))
                .orElse(false);
        boolean labels = gateway.routes()
                .map(selector -> selector.selects(route.manifest().labels()))
                .orElse(true);
        return namespace && labels;
    }

    private static boolean sameNamespace(Manifest one, Manifest other) {
        return one.name().namespace().equals(other.name().namespace());
    }

    private static String names(List<GatewayObject> gateways) {
        return gateways.isEmpty()
                ? "none"
                : String.join(
                        ", ",
                        gateways.stream()
                                .map(gateway -> gateway.manifest().name().toString())
                                .toList());
    }
}
