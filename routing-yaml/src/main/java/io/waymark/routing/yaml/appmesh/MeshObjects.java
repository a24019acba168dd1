package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.manifest.LabelSelector;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The objects of a mesh as they were read, before anything refers to anything. */
final class MeshObjects {

    private static final String NAME_LABEL = "kubernetes.io/metadata.name";

    final List<MeshObject> meshes = new ArrayList<>();
    /** By the title of the object that declares it. */
    final Map<String, DeclaredMesh> declared = new LinkedHashMap<>();

    final Map<String, Map<String, String>> namespaceLabels = new LinkedHashMap<>();
    final List<GatewayObject> gateways = new ArrayList<>();
    final List<AttachedRoute> routes = new ArrayList<>();
    final Map<ObjectName, ServiceObject> services = new LinkedHashMap<>();
    final Map<ObjectName, RouterObject> routers = new LinkedHashMap<>();
    final Map<ObjectName, NodeObject> nodes = new LinkedHashMap<>();

    /** Reads the mesh that an object of {@code v1beta1} says it belongs to. */
    void declareMesh(Manifest manifest, ObjectReader spec) {
        spec.requiredText("meshName", 1, 255)
                .ifPresent(name -> declared.put(manifest.title(), new DeclaredMesh(name, spec)));
    }

    /** The name that the controllers of {@code v1beta1} gave in the mesh: it must hold no dot. */
    static String v1beta1MeshName(String name, String namespace) {
        return name.contains(".") ? name.replace('.', '-') : name + "-" + namespace;
    }

    /** Whether a selector takes a namespace. One whose labels are not loaded counts as taken. */
    boolean selects(LabelSelector selector, String namespace) {
        Map<String, String> loaded = namespaceLabels.get(namespace);
        if (loaded == null) {
            return true;
        }
        Map<String, String> labels = new HashMap<>(loaded);
        labels.putIfAbsent(NAME_LABEL, namespace);
        return selector.selects(labels);
    }

    /**
     * A Mesh.
     *
     * @param awsName what AWS calls it
     */
    record MeshObject(Manifest manifest, Optional<LabelSelector> namespaces, String awsName) {

        /** Whether meshes of its version select their objects, and are not named by them. */
        boolean selects() {
            return !manifest.apiVersion().equals(Vocabulary.V1BETA1);
        }
    }

    /** The mesh that an object names. */
    record DeclaredMesh(String name, ObjectReader spec) {}

    /**
     * A VirtualGateway, or a simplified Gateway.
     *
     * @param fallback the service behind a simplified gateway
     */
    record GatewayObject(
            Manifest manifest,
            Optional<LabelSelector> namespaces,
            Optional<LabelSelector> routes,
            List<Listener> listeners,
            boolean simplified,
            Optional<String> fallback) {}

    /** A route of a gateway, of either form. Their order is that of the files. */
    sealed interface AttachedRoute {

        Manifest manifest();
    }

    /**
     * A GatewayRoute.
     *
     * @param kind {@code http}, {@code http2} or {@code grpc}
     */
    record RouteObject(
            Manifest manifest,
            String kind,
            int priority,
            Optional<ObjectName> gateway,
            List<HostPattern> hosts,
            RequestMatch match,
            Reference service,
            OptionalInt targetPort,
            RewriteSpec rewrite,
            ObjectReader spec)
            implements AttachedRoute {}

    /** A simplified GatewayRoute. */
    record SimpleRouteObject(Manifest manifest, String gateway, List<SimpleRule> rules, ObjectReader spec)
            implements AttachedRoute {}

    /**
     * A rule of a simplified GatewayRoute.
     *
     * @param host the host that its match names
     * @param rewrite the host that every share sends
     */
    record SimpleRule(
            RequestMatch match,
            Optional<HostPattern> host,
            List<SimpleShare> shares,
            Optional<String> rewrite,
            ObjectReader at) {}

    /**
     * A destination of a simplified rule.
     *
     * @param rewrite the host that it sends, unless the rule names one
     */
    record SimpleShare(String service, long weight, Optional<String> rewrite) {}

    /**
     * A VirtualService.
     *
     * @param inline the router that one of {@code v1beta1} holds
     */
    record ServiceObject(
            Manifest manifest,
            String host,
            Optional<Reference> node,
            Optional<Reference> router,
            Optional<RouterObject> inline) {}

    /**
     * A VirtualRouter, or the router that a VirtualService holds.
     *
     * @param manifest the object that holds it
     */
    record RouterObject(
            Manifest manifest, ObjectName name, String meshName, List<Listener> listeners, List<RouterRoute> routes) {}

    /**
     * A route of a VirtualRouter.
     *
     * @param protocol what it is for: {@code http}, {@code http2} or {@code grpc}
     * @param rule the rule without its destinations
     */
    record RouterRoute(
            String name,
            int priority,
            String protocol,
            RouteRule.Builder rule,
            List<WeightedTarget> targets,
            ObjectReader at) {}

    /** A weighted target of a router's route. */
    record WeightedTarget(Reference node, long weight, OptionalInt port, ObjectReader at) {}

    /** A VirtualNode. */
    record NodeObject(Manifest manifest, String meshName, Backend backend) {}
}
