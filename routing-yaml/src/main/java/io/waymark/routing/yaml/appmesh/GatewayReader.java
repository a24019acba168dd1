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
    private static final String NO_EGRESS = "it limits what nodes send out of the mesh, and no gateway";

    private GatewayReader() {}

    static void mesh(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        Optional<LabelSelector> namespaces = LabelSelector.read(spec, "namespaceSelector");
        String awsName = AwsName.read(spec).orElse(manifest.name().name());
        spec.noPart(NO_EGRESS, "egressFilter");
        spec.noPart("who owns the mesh changes no route", "meshOwner");
        spec.leave(Vocabulary.RESOLVES, "meshServiceDiscovery");
        objects.meshes.add(new MeshObject(manifest, namespaces, awsName));
    }

    /** Reads a Mesh of {@code v1beta1}, which its objects name. */
    static void v1beta1Mesh(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        spec.noPart(NO_EGRESS, "egressFilter");
        spec.noPart("each node says how it is found", "serviceDiscoveryType");
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
            ListenerReader.ofGateway(listener).ifPresent(listeners::add);
        }
        AwsName.read(spec);
        spec.leave("the gateway that embeds the router sets up TLS towards the nodes", "backendDefaults");
        spec.leave("the gateway that embeds the router writes the access log", "logging");
        spec.noPart(Vocabulary.BINDS_PODS, "podSelector");
        spec.ignore("meshRef");
        objects.gateways.add(new GatewayObject(manifest, namespaces, routes, listeners, false, Optional.empty()));
    }
}
