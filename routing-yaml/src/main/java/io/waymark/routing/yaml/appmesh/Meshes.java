package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.yaml.appmesh.MeshObjects.MeshObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouteObject;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * Decides to which mesh an object belongs. Source: aws/aws-app-mesh-controller-for-k8s, pkg/mesh/membership_designator.go. Without any
 * mesh there is nothing to decide.
 */
final class Meshes {

    private final MeshObjects objects;

    Meshes(MeshObjects objects) {
        this.objects = objects;
    }

    /** Notes a problem for each object whose namespace no mesh or several meshes select. */
    void check() {
        objects.gateways.stream().filter(gateway -> !gateway.simplified()).forEach(each -> check(each.manifest()));
        objects.routes.stream().filter(RouteObject.class::isInstance).forEach(each -> check(each.manifest()));
        objects.services.values().forEach(each -> check(each.manifest()));
    }

    private void check(Manifest manifest) {
        List<MeshObject> meshes = selecting(manifest);
        if (!objects.meshes.isEmpty() && meshes.size() != 1) {
            String found = meshes.isEmpty() ? "no Mesh selects" : "more than one Mesh selects";
            manifest.body()
                    .here(
                            ProblemCode.MESH_SELECTION,
                            found + " the namespace " + manifest.name().namespace(),
                            "a Mesh without `namespaceSelector` selects nothing; label the namespace as its selector asks");
        }
    }

    private List<MeshObject> selecting(Manifest manifest) {
        String namespace = manifest.name().namespace();
        return objects.meshes.stream()
                .filter(mesh -> mesh.namespaces()
                        .map(selector -> objects.selects(selector, namespace))
                        .orElse(false))
                .toList();
    }

    /** The mesh of an object, if exactly one is known. */
    private Optional<MeshObject> of(Manifest manifest) {
        List<MeshObject> meshes = selecting(manifest);
        return meshes.size() == 1 ? Optional.of(meshes.get(0)) : Optional.empty();
    }

    /** Whether two objects are of one mesh, as far as that is known. */
    boolean together(Manifest one, Manifest other) {
        Optional<MeshObject> first = of(one);
        Optional<MeshObject> second = of(other);
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }

    /** Whether an object is of the mesh that AWS calls so, as far as that is known. */
    boolean isIn(Manifest object, String awsName) {
        return of(object).map(mesh -> mesh.awsName().equals(awsName)).orElse(true);
    }

    /** Notes a problem if what was found for a reference is in another mesh than the object that refers to it. */
    void check(Reference reference, Manifest from, String kind, Manifest to) {
        if (!together(from, to)) {
            reference.otherMesh(kind, to.name());
        }
    }
}
