package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.yaml.appmesh.MeshObjects.AttachedRoute;
import io.waymark.routing.yaml.appmesh.MeshObjects.DeclaredMesh;
import io.waymark.routing.yaml.appmesh.MeshObjects.GatewayObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.MeshObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouteObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.ServiceObject;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides to which mesh an object belongs: one of {@code v1beta2} to that whose selector takes its namespace, one of {@code v1beta1} to that
 * which it names. Source: aws/aws-app-mesh-controller-for-k8s, pkg/mesh/membership_designator.go. Without any mesh there is nothing to
 * decide.
 */
final class Meshes {

    private static final int MAX_NAMED = 10;

    private final MeshObjects objects;
    private final Map<String, List<MeshObject>> selecting = new HashMap<>();

    Meshes(MeshObjects objects) {
        this.objects = objects;
    }

    /** Notes a problem for each namespace that no mesh or several meshes select, at its first object, and for meshes that are not there. */
    void check() {
        objects.declared.values().forEach(this::check);
        if (objects.meshes.stream().noneMatch(MeshObject::selects)) {
            return;
        }
        Map<String, Manifest> first = new LinkedHashMap<>();
        Stream.of(
                        objects.gateways.stream()
                                .filter(each -> !each.simplified())
                                .map(GatewayObject::manifest),
                        objects.routes.stream()
                                .filter(RouteObject.class::isInstance)
                                .map(AttachedRoute::manifest),
                        objects.services.values().stream().map(ServiceObject::manifest))
                .flatMap(manifests -> manifests)
                .filter(manifest -> !objects.declared.containsKey(manifest.title()))
                .forEach(manifest -> first.putIfAbsent(manifest.name().namespace(), manifest));
        first.values().forEach(this::check);
    }

    private void check(DeclaredMesh declared) {
        if (!objects.meshes.isEmpty() && named(declared.name()).isEmpty()) {
            declared.spec()
                    .problem(
                            ProblemCode.DANGLING,
                            "meshName",
                            "there is no Mesh " + declared.name(),
                            "load the file that defines it, or mend the name");
        }
    }

    private void check(Manifest manifest) {
        String namespace = manifest.name().namespace();
        List<MeshObject> meshes = selecting(manifest);
        if (meshes.isEmpty()) {
            manifest.body()
                    .here(
                            ProblemCode.MESH_SELECTION,
                            "no Mesh selects the namespace " + namespace,
                            "a Mesh without `namespaceSelector` selects nothing; label the namespace as its selector asks");
        } else if (meshes.size() > 1) {
            manifest.body()
                    .here(
                            ProblemCode.MESH_SELECTION,
                            "more than one Mesh selects the namespace " + namespace + ": " + names(meshes),
                            "narrow the `namespaceSelector` of all but one");
        }
    }

    private static String names(List<MeshObject> meshes) {
        return meshes.stream()
                .map(mesh -> mesh.manifest().name().name())
                .sorted()
                .limit(MAX_NAMED)
                .collect(Collectors.joining(", "));
    }

    private List<MeshObject> selecting(Manifest manifest) {
        return selecting.computeIfAbsent(
                manifest.name().namespace(),
                namespace -> objects.meshes.stream()
                        .filter(mesh -> mesh.namespaces()
                                .map(selector -> objects.selects(selector, namespace))
                                .orElse(false))
                        .toList());
    }

    private Optional<MeshObject> named(String name) {
        return objects.meshes.stream()
                .filter(mesh -> mesh.manifest().name().name().equals(name))
                .findFirst();
    }

    /** The name of the mesh of an object, if exactly one is known. */
    private Optional<String> of(Manifest manifest) {
        DeclaredMesh declared = objects.declared.get(manifest.title());
        if (declared != null) {
            return Optional.of(declared.name());
        }
        List<MeshObject> meshes = selecting(manifest);
        return meshes.size() == 1 ? Optional.of(meshes.get(0).manifest().name().name()) : Optional.empty();
    }

    /** Whether two objects are of one mesh, as far as that is known. */
    boolean together(Manifest one, Manifest other) {
        Optional<String> first = of(one);
        Optional<String> second = of(other);
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    /** Whether an object is of the mesh that AWS calls so, as far as that is known. */
    boolean isIn(Manifest object, String awsName) {
        return of(object)
                .flatMap(this::named)
                .map(mesh -> mesh.awsName().equals(awsName))
                .orElse(true);
    }

    /** Notes a problem if what was found for a reference is in another mesh than the object that refers to it. */
    void check(Reference reference, Manifest from, String kind, Manifest to) {
        if (!together(from, to)) {
            reference.otherMesh(kind, to.name());
        }
    }
}
