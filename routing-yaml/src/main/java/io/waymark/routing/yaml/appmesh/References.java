package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.appmesh.MeshObjects.NodeObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouterObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.ServiceObject;
import io.waymark.routing.yaml.manifest.Manifest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds what references mean, each in constant time. An ARN whose object is not loaded means a destination of that name. Made when all
 * objects are read.
 */
final class References {

    /** Stands in for a node that is not there; the problem is noted. */
    private static final ObjectName UNKNOWN = new ObjectName("", "unknown");

    private final Meshes meshes;
    private final Kind<ServiceObject> services;
    private final Kind<RouterObject> routers;
    private final Kind<NodeObject> nodes;

    References(MeshObjects objects, Meshes meshes) {
        this.meshes = meshes;
        this.services = Kind.of("VirtualService", objects.services, ServiceObject::manifest, ServiceObject::host);
        this.routers = Kind.of("VirtualRouter", objects.routers, RouterObject::manifest, RouterObject::meshName);
        this.nodes = Kind.of("VirtualNode", objects.nodes, NodeObject::manifest, NodeObject::meshName);
    }

    /** The service; one that is not loaded, and was referred to by name, is a problem. */
    Optional<ServiceObject> service(Reference reference, Manifest from) {
        return found(reference, from, services);
    }

    /** The service that is called so by its own name or its mesh name, in or outside the namespace. */
    Optional<ServiceObject> serviceCalled(String called, String namespace) {
        return Optional.ofNullable(services.loaded().get(new ObjectName(namespace, called)))
                .or(() -> services.called(called).stream().findFirst());
    }

    /** The router; one that is not loaded, and was referred to by name, is a problem. */
    Optional<RouterObject> router(Reference reference, Manifest from) {
        return found(reference, from, routers);
    }

    /** The name of the node; one that is not loaded, and was referred to by name, is a problem. */
    ObjectName backend(Reference reference, Manifest from) {
        return found(reference, from, nodes)
                .map(node -> node.manifest().name())
                .or(reference::outside)
                .orElse(UNKNOWN);
    }

    /** How many listeners a node has; 0 where that is not known. */
    int ports(Reference node) {
        return find(node, nodes).map(found -> found.backend().ports().size()).orElse(0);
    }

    /** How many listeners what provides a service has; 0 where that is not known. */
    int ports(ServiceObject service) {
        return service.router()
                .flatMap(router -> find(router, routers))
                .map(router -> router.listeners().size())
                .or(() -> service.node().map(this::ports))
                .orElse(0);
    }

    private <T> Optional<T> found(Reference reference, Manifest from, Kind<T> kind) {
        Optional<T> found = find(reference, kind);
        found.ifPresent(each ->
                meshes.check(reference, from, kind.name(), kind.manifest().apply(each)));
        if (found.isEmpty() && reference.outside().isEmpty()) {
            reference.dangling(kind.name());
        }
        return found;
    }

    private <T> Optional<T> find(Reference reference, Kind<T> kind) {
        Reference.Target target = reference.target();
        if (target instanceof Reference.Target.ByArn arn) {
            return kind.called(arn.name()).stream()
                    .filter(each -> meshes.isIn(kind.manifest().apply(each), arn.mesh()))
                    .findFirst();
        }
        if (target instanceof Reference.Target.Called called) {
            return called(called, kind);
        }
        return target instanceof Reference.Target.ByName byName
                ? Optional.ofNullable(kind.loaded().get(byName.name()))
                : Optional.empty();
    }

    /** By its name in the namespace, by {@code NAME.NAMESPACE}, or by its name in the mesh. */
    private static <T> Optional<T> called(Reference.Target.Called called, Kind<T> kind) {
        String text = called.text();
        int dot = text.lastIndexOf('.');
        boolean dotted = dot > 0 && dot + 1 < text.length();
        return Optional.ofNullable(kind.loaded().get(new ObjectName(called.namespace(), text)))
                .or(() -> dotted
                        ? Optional.ofNullable(
                                kind.loaded().get(new ObjectName(text.substring(dot + 1), text.substring(0, dot))))
                        : Optional.empty())
                .or(() -> kind.called(text).stream().findFirst());
    }

    /**
     * The objects of one kind.
     *
     * @param name of the kind
     * @param loaded by their own names
     * @param inMesh by what the mesh calls them
     */
    private record Kind<T>(
            String name, Map<ObjectName, T> loaded, Function<T, Manifest> manifest, Map<String, List<T>> inMesh) {

        static <T> Kind<T> of(
                String name, Map<ObjectName, T> loaded, Function<T, Manifest> manifest, Function<T, String> meshName) {
            Map<String, List<T>> inMesh = loaded.values().stream().collect(Collectors.groupingBy(meshName));
            return new Kind<>(name, loaded, manifest, inMesh);
        }

        List<T> called(String meshName) {
            return inMesh.getOrDefault(meshName, List.of());
        }
    }
}
