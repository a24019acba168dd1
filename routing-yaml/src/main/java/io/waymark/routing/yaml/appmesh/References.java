package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.appmesh.MeshObjects.NodeObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouterObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.ServiceObject;
import io.waymark.routing.yaml.manifest.Manifest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds what references mean. An ARN whose object is not loaded means a destination of that name. */
final class References {

    /** Stands in for a node that is not there; the problem is noted. */
    private static final ObjectName UNKNOWN = new ObjectName("", "unknown");

    private final MeshObjects objects;
    private final Meshes meshes;

    References(MeshObjects objects, Meshes meshes) {
        this.objects = objects;
        this.meshes = meshes;
    }

    /** The service; one that is not loaded, and was referred to by name, is a problem. */
    Optional<ServiceObject> service(Reference reference, Manifest from) {
        return found(
                reference,
                from,
                "VirtualService",
                objects.services,
                new Names<>(ServiceObject::manifest, ServiceObject::host));
    }

    /** The service that is called so by its own name or its mesh name, in or outside the namespace. */
    Optional<ServiceObject> serviceCalled(String called, String namespace) {
        return Optional.ofNullable(objects.services.get(new ObjectName(namespace, called)))
                .or(() -> objects.services.values().stream()
                        .filter(service -> service.host().equals(called))
                        .findFirst());
    }

    /** The router; one that is not loaded, and was referred to by name, is a problem. */
    Optional<RouterObject> router(Reference reference, Manifest from) {
        return found(
                reference,
                from,
                "VirtualRouter",
                objects.routers,
                new Names<>(RouterObject::manifest, RouterObject::meshName));
    }

    /** The name of the node; one that is not loaded, and was referred to by name, is a problem. */
    ObjectName backend(Reference reference, Manifest from) {
        Names<NodeObject> names = new Names<>(NodeObject::manifest, NodeObject::meshName);
        return found(reference, from, "VirtualNode", objects.nodes, names)
                .map(node -> node.manifest().name())
                .or(reference::outside)
                .orElse(UNKNOWN);
    }

    private <T> Optional<T> found(
            Reference reference, Manifest from, String kind, Map<ObjectName, T> loaded, Names<T> names) {
        Optional<T> found = reference.target() instanceof Reference.Target.ByName target
                ? Optional.ofNullable(loaded.get(target.name()))
                : loaded.values().stream()
                        .filter(each -> isCalled(reference, each, names))
                        .findFirst();
        found.ifPresent(
                each -> meshes.check(reference, from, kind, names.manifest().apply(each)));
        if (found.isEmpty() && reference.outside().isEmpty()) {
            reference.dangling(kind);
        }
        return found;
    }

    private <T> boolean isCalled(Reference reference, T object, Names<T> names) {
        return reference.target() instanceof Reference.Target.ByArn arn
                && arn.name().equals(names.inMesh().apply(object))
                && meshes.isIn(names.manifest().apply(object), arn.mesh());
    }

    /** What a kind of objects is called. */
    private record Names<T>(Function<T, Manifest> manifest, Function<T, String> inMesh) {}
}
