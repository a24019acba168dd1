package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.config.Listener;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouterObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.RouterRoute;
import io.waymark.routing.yaml.appmesh.MeshObjects.ServiceObject;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.List;
import java.util.Optional;

/**
 * Reads VirtualService of {@code v1beta1}, which holds its router. Its name is its host. Source: aws/aws-app-mesh-controller-for-k8s,
 * v0.5.0, pkg/apis/appmesh/v1beta1/types.go and pkg/controller/virtualservice.go.
 */
final class V1beta1ServiceReader {

    private static final int MAX_NAME = 253;

    private V1beta1ServiceReader() {}

    static void read(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        objects.declareMesh(manifest, spec);
        ObjectName name = manifest.name();
        String host =
                Authorities.checked(manifest.body(), "metadata", name.name()).orElse(ServiceReader.STAND_IN);
        Optional<ObjectReader> router = spec.object("virtualRouter");
        String routerName =
                router.flatMap(each -> each.text("name", 1, MAX_NAME)).orElse(name.name());
        List<Listener> listeners =
                router.map(each -> RouterReader.listeners(each, 0)).orElse(List.of());
        router.ifPresent(ObjectReader::done);
        List<RouterRoute> routes = RouterReader.routes(spec, new V1beta1RouteForm(), name.namespace());
        RouterObject inline = new RouterObject(
                manifest,
                new ObjectName(name.namespace(), routerName),
                MeshObjects.v1beta1MeshName(routerName, name.namespace()),
                listeners,
                routes);
        objects.services.put(
                name, new ServiceObject(manifest, host, Optional.empty(), Optional.empty(), Optional.of(inline)));
    }
}
