package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.config.Listener;
import io.waymark.routing.yaml.appmesh.MeshObjects.GatewayObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.MeshObject;
import io.waymark.routing.yaml.manifest.LabelSelector;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Mesh and VirtualGateway. */
final class GatewayReader {

    private static final int MANY = 1000;

    private GatewayReader() {}

    static void mesh(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        Optional<LabelSelector> namespaces = LabelSelector.read(spec, "namespaceSelector");
        String awsName = AwsName.read(spec).orElse(manifest.name().name());
        spec.ignore("meshOwner", "egressFilter", "meshServiceDiscovery");
        objects.meshes.add(new MeshObject(manifest, namespaces, awsName));
    }

    /** Reads a Mesh of {@code v1beta1}, which its objects name. */
    static void v1beta1Mesh(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        spec.ignore("egressFilter", "serviceDiscoveryType");
        meshWithoutSpec(manifest, objects);
    }

    /** Takes a Mesh that says nothing but its name. */
    static void meshWithoutSpec(Manifest manifest, MeshObjects objects) {
        objects.meshes.add(
                new MeshObject(manifest, Optional.empty(), manifest.name().name()));
    }

    static void gateway(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        Optional<LabelSelector> namespaces = LabelSelector.read(spec, "namespaceSelector");
        Optional<LabelSelector> routes = LabelSelector.read(spec, "gatewayRouteSelector");
        List<Listener> listeners = new ArrayList<>();
        for (ObjectReader listener : spec.objects("listeners", 0, MANY)) {
            ListenerReader.read(listener, ListenerReader.GATEWAY).ifPresent(listeners::add);
        }
        AwsName.read(spec);
        spec.ignore("backendDefaults", "logging", "podSelector", "meshRef");
        objects.gateways.add(new GatewayObject(manifest, namespaces, routes, listeners, false, Optional.empty()));
    }
}
