package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.appmesh.MeshObjects.GatewayObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.MeshObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouteObject;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Decides to which mesh a namespace and to which gateway a route belongs. Sources: aws/aws-app-mesh-controller-for-k8s,
 * pkg/mesh/membership_designator.go and pkg/virtualgateway/membership_designator.go. Where the Namespace object is not loaded its labels
 * are unknown, and a selector that is there counts as satisfied; of several gateways left, the one in the route's namespace is taken.
 */
final class Membership {

    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

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
                .filter(each -> each.manifest().name().equals(name))
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
                .map(selector -> selects(selector, route.manifest().name().namespace()))
                .orElse(false);
        boolean labels = gateway.routes()
                .map(selector -> selector.selects(route.manifest().labels()))
                .orElse(true);
        return namespace && labels;
    }

    private boolean selects(Selector selector, String namespace) {
        Map<String, String> loaded = objects.namespaceLabels.get(namespace);
        if (loaded == null) {
            return true;
        }
        Map<String, String> labels = new HashMap<>(loaded);
        labels.putIfAbsent(NAME_LABEL, namespace);
        return selector.selects(labels);
    }

    /** Notes a problem for each object whose namespace no mesh or several meshes select. Without any mesh there is nothing to say. */
    void checkMeshes() {
        objects.gateways.stream().filter(gateway -> !gateway.simplified()).forEach(each -> mesh(each.manifest()));
        objects.routes.forEach(each -> mesh(each.manifest()));
        objects.services.values().forEach(each -> mesh(each.manifest()));
    }

    private void mesh(Manifest manifest) {
        List<MeshObject> meshes = meshes(manifest.name().namespace());
        if (!objects.meshes.isEmpty() && meshes.size() != 1) {
            String namespace = manifest.name().namespace();
            String found = meshes.isEmpty() ? "no Mesh selects" : "more than one Mesh selects";
            manifest.body()
                    .here(
                            ProblemCode.MESH_SELECTION,
                            found + " the namespace " + namespace,
                            "a Mesh without `namespaceSelector` selects nothing; label the namespace as its selector asks");
        }
    }

    private List<MeshObject> meshes(String namespace) {
        return objects.meshes.stream()
                .filter(mesh -> mesh.namespaces()
                        .map(selector -> selects(selector, namespace))
                        .orElse(false))
                .toList();
    }

    /** Whether two namespaces are of one mesh, as far as that is known. */
    boolean sameMesh(String one, String other) {
        List<MeshObject> first = meshes(one);
        List<MeshObject> second = meshes(other);
        return first.size() != 1 || second.size() != 1 || first.get(0).equals(second.get(0));
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
