package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.appmesh.MeshObjects.GatewayObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouteObject;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides to which gateway a route belongs. Source: aws/aws-app-mesh-controller-for-k8s, pkg/virtualgateway/membership_designator.go.
 * Where the Namespace object is not loaded its labels are unknown, and a selector that is there counts as satisfied; of several gateways
 * left, the one in the route's namespace is taken.
 */
final class Membership {

    private static final int MAX_NAMED = 10;

    private final MeshObjects objects;
    private final Map<String, List<GatewayObject>> taking = new HashMap<>();
    private final Map<ObjectName, GatewayObject> byName = new HashMap<>();

    Membership(MeshObjects objects) {
        this.objects = objects;
        objects.gateways.stream()
                .filter(gateway -> !gateway.simplified())
                .forEach(gateway -> byName.put(gateway.manifest().name(), gateway));
    }

    /** The gateway of a route; none or several are a problem. */
    Optional<GatewayObject> gateway(RouteObject route) {
        if (route.gateway().isPresent()) {
            return named(route, route.gateway().get());
        }
        List<GatewayObject> candidates = taking(route.manifest().name().namespace()).stream()
                .filter(gateway -> selects(gateway, route))
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
                ? "a VirtualGateway without `namespaceSelector` selects nothing; `namespaceSelector: {}` selects all; "
                        + "gateways here: " + names(byName.values())
                : "narrow a namespaceSelector or gatewayRouteSelector, or add `virtualGatewayRef`";
        route.spec().here(ProblemCode.GATEWAY_SELECTION, found, help);
        return Optional.empty();
    }

    private Optional<GatewayObject> named(RouteObject route, ObjectName name) {
        Optional<GatewayObject> gateway = Optional.ofNullable(byName.get(name));
        if (gateway.isEmpty()) {
            route.spec()
                    .here(
                            ProblemCode.GATEWAY_SELECTION,
                            "there is no VirtualGateway " + name + ", which `virtualGatewayRef` names",
                            "gateways here: " + names(byName.values()));
        }
        return gateway;
    }

    /** The gateways that take routes from a namespace. */
    private List<GatewayObject> taking(String namespace) {
        return taking.computeIfAbsent(
                namespace,
                name -> byName.values().stream()
                        .filter(gateway -> gateway.namespaces()
                                .map(selector -> objects.selects(selector, name))
                                .orElse(false))
                        .toList());
    }

    private static boolean selects(GatewayObject gateway, RouteObject route) {
        return gateway.routes()
                .map(selector -> selector.selects(route.manifest().labels()))
                .orElse(true);
    }

    private static boolean sameNamespace(Manifest one, Manifest other) {
        return one.name().namespace().equals(other.name().namespace());
    }

    private static String names(Collection<GatewayObject> gateways) {
        if (gateways.isEmpty()) {
            return "none";
        }
        String first = gateways.stream()
                .map(gateway -> gateway.manifest().name())
                .sorted()
                .limit(MAX_NAMED)
                .map(ObjectName::toString)
                .collect(Collectors.joining(", "));
        return gateways.size() > MAX_NAMED ? first + " and " + (gateways.size() - MAX_NAMED) + " more" : first;
    }
}
