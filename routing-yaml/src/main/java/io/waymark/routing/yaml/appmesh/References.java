package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.appmesh.MeshObjects.NodeObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouterObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.ServiceObject;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** Finds what references mean. An ARN whose object is not loaded means a destination of that name. */
final class References {

    private final MeshObjects objects;

    References(MeshObjects objects) {
        this.objects = objects;
    }

    /** The service, if it is loaded. */
    Optional<ServiceObject> service(Reference reference) {
        return reference
                .name()
                .map(name -> Optional.ofNullable(objects.services.get(name)))
                .orElseGet(() -> byMeshName(objects.services.values(), ServiceObject::host, reference));
    }

    /** The service that is called so by its own name or its mesh name, in or outside the namespace. */
    Optional<ServiceObject> serviceCalled(String called, String namespace) {
        return Optional.ofNullable(objects.services.get(new ObjectName(namespace, called)))
                .or(() -> objects.services.values().stream()
                        .filter(service -> service.host().equals(called))
                        .findFirst());
    }

    /** The router, if it is loaded; one that is not, and was referred to by name, is a problem. */
    Optional<RouterObject> router(Reference reference) {
        Optional<RouterObject> router = reference
                .name()
                .map(name -> Optional.ofNullable(objects.routers.get(name)))
                .orElseGet(() -> byMeshName(objects.routers.values(), RouterObject::meshName, reference));
        if (router.isEmpty() && reference.name().isPresent()) {
            reference.dangling("VirtualRouter");
        }
        return router;
    }

    /** The name of the node; one that is not loaded, and was referred to by name, is a problem. */
    ObjectName backend(Reference reference) {
        if (reference.name().isPresent()) {
            ObjectName name = reference.name().get();
            if (!objects.nodes.containsKey(name)) {
                reference.dangling("VirtualNode");
            }
            return name;
        }
        return byMeshName(objects.nodes.values(), NodeObject::meshName, reference)
                .map(node -> node.manifest().name())
                .or(() -> outside(reference))
                .orElseThrow();
    }

    /** The destination that stands for an object which is not loaded: for an ARN, its name. */
    static Optional<ObjectName> outside(Reference reference) {
        return reference.meshName().map(name -> new ObjectName("", name));
    }

    private static <T> Optional<T> byMeshName(Collection<T> all, Function<T, String> name, Reference reference) {
        return all.stream()
                .filter(each ->
                        reference.meshName().filter(name.apply(each)::equals).isPresent())
                .findFirst();
    }
}
