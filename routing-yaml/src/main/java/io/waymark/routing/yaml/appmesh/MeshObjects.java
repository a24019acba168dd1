package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.ObjectName;
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
    final Map<String, Map<String, String>> namespaceLabels = new LinkedHashMap<>();
    final List<GatewayObject> gateways = new ArrayList<>();
    final List<RouteObject> routes = new ArrayList<>();
    final List<SimpleRouteObject> simpleRoutes = new ArrayList<>();
    final Map<ObjectName, ServiceObject> services = new LinkedHashMap<>();
    final Map<ObjectName, RouterObject> routers = new LinkedHashMap<>();
    final Map<ObjectName, NodeObject> nodes = new LinkedHashMap<>();

    /** Whether a selector takes a namespace. One whose labels are not loaded counts as taken. */
    boolean selects(Selector selector, String namespace) {
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
    record MeshObject(Manifest manifest, Optional<Selector> namespaces, String awsName) {}

    /**
     * A VirtualGateway, or a simplified Gateway.
     *
     * @param fallback the service behind a simplified gateway
     */
    record GatewayObject(
            Manifest manifest,
            Optional<Selector> namespaces,
            Optional<Selector> routes,
            List<Listener> listeners,
            boolean simplified,
            Optional<String> fallback) {}

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
            ObjectReader spec) {}

    /** A simplified GatewayRoute. */
    record SimpleRouteObject(Manifest manifest, String gateway, List<SimpleRule> rules, ObjectReader spec) {}

    /** A rule of a simplified GatewayRoute: destination names with weights. */
    record SimpleRule(RequestMatch match, Map<String, Long> destinations, Optional<String> host, ObjectReader at) {}

    /** A VirtualService. */
    record ServiceObject(Manifest manifest, String host, Optional<Reference> node, Optional<Reference> router) {}

    /** A VirtualRouter. */
    record RouterObject(Manifest manifest, String meshName, List<Listener> listeners, List<RouterRoute> routes) {}

    /**
     * A route of a VirtualRouter.
     *
     * @param rule the rule without its destinations
     */
    record RouterRoute(
            String name, int priority, RouteRule.Builder rule, List<WeightedTarget> targets, ObjectReader at) {}

    /** A weighted target of a router's route. */
    record WeightedTarget(Reference node, long weight, OptionalInt port, ObjectReader at) {}

    /** A VirtualNode. */
    record NodeObject(Manifest manifest, String meshName, Backend backend) {}
}
