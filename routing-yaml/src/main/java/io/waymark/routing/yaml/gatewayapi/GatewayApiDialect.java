package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the manifests of the Gateway API, and the Services and Namespaces they look at. Not for use by several threads. */
public final class GatewayApiDialect {

    /** The API group. */
    public static final String GROUP = GroupKind.API;

    /** The API group of what may become part of the other one. */
    public static final String EXPERIMENTAL_GROUP = "gateway.networking.x-k8s.io";

    private static final Set<String> STABLE = Set.of("v1", "v1beta1");
    private static final Map<String, Set<String>> VERSIONS = Map.of(
            "Gateway", STABLE,
            "GatewayClass", STABLE,
            "HTTPRoute", STABLE,
            "GRPCRoute", Set.of("v1", "v1alpha2"),
            "ReferenceGrant", STABLE,
            "ListenerSet", Set.of("v1"),
            "TLSRoute", Set.of("v1", "v1alpha2", "v1alpha3"),
            "TCPRoute", Set.of("v1", "v1alpha2"),
            "UDPRoute", Set.of("v1", "v1alpha2"),
            "BackendTLSPolicy", Set.of("v1", "v1alpha3"));

    private final ApiObjects objects = new ApiObjects();
    private final Set<GroupKind> knownFilters;

    /**
     * Reads nothing yet.
     *
     * @param knownFilters the kinds of filters that the embedder knows, as {@code group/kind}
     */
    public GatewayApiDialect(Set<String> knownFilters) {
        this.knownFilters = knownFilters.stream().map(GroupKind::parse).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether objects of a kind are read. */
    public static boolean takes(String group, String kind) {
        boolean core = group.isEmpty() && (kind.equals("Namespace") || kind.equals("Service"));
        return core || group.equals(GROUP) || group.equals(EXPERIMENTAL_GROUP);
    }

    /** Reads one manifest of the groups, a Namespace, or a Service. */
    public void read(Manifest manifest) {
        ObjectReader body = manifest.body();
        body.ignore("status");
        switch (manifest.group()) {
            case "" -> core(manifest, body);
            case GROUP -> known(manifest, body);
            default -> experimental(manifest, body);
        }
    }

    private void core(Manifest manifest, ObjectReader body) {
        if (manifest.kind().equals("Namespace")) {
            objects.namespaceLabels.put(manifest.name().name(), manifest.labels());
        } else {
            ServiceReader.read(manifest, body, objects);
        }
    }

    private void known(Manifest manifest, ObjectReader body) {
        Set<String> versions = VERSIONS.getOrDefault(manifest.kind(), Set.of());
        String version = manifest.apiVersion().substring(GROUP.length() + 1);
        if (!versions.contains(version)) {
            String help = versions.isEmpty()
                    ? "the kinds are " + String.join(", ", kinds())
                    : "write `apiVersion: " + GROUP + "/v1`";
            body.lost(
                    versions.isEmpty() ? "kind" : "apiVersion",
                    "there is no kind " + manifest.kind() + " in " + manifest.apiVersion(),
                    help);
            return;
        }
        body.requiredObject("spec").ifPresent(spec -> spec(manifest, spec, body));
        body.done();
    }

    private void spec(Manifest manifest, ObjectReader spec, ObjectReader body) {
        switch (manifest.kind()) {
            case "Gateway" -> GatewayReader.gateway(manifest, spec, objects);
            case "ListenerSet" -> GatewayReader.listenerSet(manifest, spec, objects);
            case "HTTPRoute" -> RouteReader.read(manifest, RouteKind.HTTP, spec, objects);
            case "GRPCRoute" -> RouteReader.read(manifest, RouteKind.GRPC, spec, objects);
            case "ReferenceGrant" -> GrantReader.read(manifest, spec, objects);
            default -> {
                skip(manifest, body);
                return;
            }
        }
        spec.done();
    }

    private static void skip(Manifest manifest, ObjectReader body) {
        if (!manifest.kind().equals("GatewayClass")) {
            body.problem(ProblemCode.SKIPPED, "kind", manifest.title() + " takes no part in routing HTTP requests", "");
        }
    }

    private void experimental(Manifest manifest, ObjectReader body) {
        if (!manifest.kind().equals("XListenerSet")) {
            body.problem(ProblemCode.IGNORED, "kind", manifest.title() + " is experimental and is left out", "");
            return;
        }
        body.requiredObject("spec").ifPresent(spec -> {
            GatewayReader.listenerSet(manifest, spec, objects);
            spec.done();
        });
        body.done();
    }

    /** Whether there is anything that routes. */
    public boolean isEmpty() {
        return objects.gateways.isEmpty() && objects.routes.isEmpty();
    }

    /** Follows the references and adds everything to a configuration. Call once, after all manifests are read. */
    public void lower(RoutingConfig.Builder config) {
        new Lowering(objects, knownFilters).lower(config);
    }

    /** The kinds of objects that this dialect reads. */
    public static List<String> kinds() {
        return VERSIONS.keySet().stream().sorted().toList();
    }
}
