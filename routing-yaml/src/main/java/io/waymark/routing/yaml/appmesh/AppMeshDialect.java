package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.problem.Suggestion;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the manifests of App Mesh, and the Namespaces whose labels its selectors look at. Not for use by several threads. */
public final class AppMeshDialect {

    /** The API group. */
    public static final String GROUP = Vocabulary.GROUP;

    private static final Set<String> V1BETA2_KINDS = Set.of(
            "Mesh", "VirtualGateway", "GatewayRoute", "VirtualService", "VirtualRouter", "VirtualNode", "BackendGroup");

    private static final Set<String> V1BETA1_KINDS =
            Set.of("Mesh", "VirtualService", "VirtualNode", "Gateway", "GatewayRoute");

    private final MeshObjects objects = new MeshObjects();
    private final RoutingSemantics.HostScope hostScope;

    /**
     * Reads with one of two answers to what no source decides: whether routes without a hostname serve hosts that other routes name.
     *
     * @param hostScope {@link RoutingSemantics.HostScope#MOST_SPECIFIC} (as Envoy would) says no
     */
    public AppMeshDialect(RoutingSemantics.HostScope hostScope) {
        this.hostScope = hostScope;
    }

    /** Reads one manifest of the group, or a Namespace. */
    public void read(Manifest manifest) {
        ObjectReader body = manifest.body();
        if (manifest.kind().equals("Namespace")) {
            objects.namespaceLabels.put(manifest.name().name(), manifest.labels());
            return;
        }
        body.ignore("status");
        if (!isKnown(manifest)) {
            unknown(manifest);
            return;
        }
        if (manifest.kind().equals("Mesh") && !body.has("spec")) {
            GatewayReader.meshWithoutSpec(manifest, objects);
        } else {
            body.requiredObject("spec").ifPresent(spec -> spec(manifest, spec));
        }
        body.done();
    }

    private void spec(Manifest manifest, ObjectReader spec) {
        if (manifest.apiVersion().equals(Vocabulary.V1BETA1)) {
            v1beta1(manifest, spec);
        } else {
            v1beta2(manifest, spec);
        }
        spec.done();
    }

    private static void unknown(Manifest manifest) {
        String version = manifest.apiVersion().substring(GROUP.length());
        boolean kind = version.equals("/v1beta2") || version.equals("/v1beta1");
        String kinds = "the kinds of v1beta2 are " + String.join(", ", kinds());
        String help = Suggestion.nearest(manifest.kind(), kinds())
                .filter(near -> !near.equals(manifest.kind()))
                .map(near -> "did you mean `" + near + "`?")
                .orElse(kinds);
        manifest.body()
                .lost(
                        kind ? "kind" : "apiVersion",
                        "there is no kind " + ProblemRenderer.quote(manifest.kind()) + " in "
                                + ProblemRenderer.quote(manifest.apiVersion()),
                        kind ? help : "write `" + GROUP + "/v1beta2`");
    }

    private static boolean isKnown(Manifest manifest) {
        return switch (manifest.apiVersion()) {
            case Vocabulary.V1BETA2 -> V1BETA2_KINDS.contains(manifest.kind());
            case Vocabulary.V1BETA1 -> V1BETA1_KINDS.contains(manifest.kind());
            default -> false;
        };
    }

    private void v1beta2(Manifest manifest, ObjectReader spec) {
        switch (manifest.kind()) {
            case "Mesh" -> GatewayReader.mesh(manifest, spec, objects);
            case "VirtualGateway" -> GatewayReader.gateway(manifest, spec, objects);
            case "GatewayRoute" -> GatewayRouteReader.read(manifest, spec, objects);
            case "VirtualService" -> ServiceReader.read(manifest, spec, objects);
            case "VirtualRouter" -> RouterReader.read(manifest, spec, objects);
            case "VirtualNode" -> NodeReader.read(manifest, spec, objects);
            default -> {
                spec.ignore("meshRef");
                spec.noPart(Vocabulary.OWN_CALLS, "virtualservices");
            }
        }
    }

    /** The objects of controller 0.x, and the simplified gateways, which have kinds of their own. */
    private void v1beta1(Manifest manifest, ObjectReader spec) {
        switch (manifest.kind()) {
            case "Mesh" -> GatewayReader.v1beta1Mesh(manifest, spec, objects);
            case "VirtualService" -> V1beta1ServiceReader.read(manifest, spec, objects);
            case "VirtualNode" -> V1beta1NodeReader.read(manifest, spec, objects);
            case "Gateway" -> SimplifiedGatewayReader.read(manifest, spec, objects);
            default -> SimplifiedRouteReader.read(manifest, spec, objects);
        }
    }

    /** Whether there is anything that routes. */
    public boolean isEmpty() {
        return objects.gateways.isEmpty() && objects.routes.isEmpty();
    }

    /** Follows the references and adds everything to a configuration. Call once, after all manifests are read. */
    public RoutingConfig.Builder lower() {
        return new Lowering(objects, hostScope).lower();
    }

    /** The kinds of objects that this dialect reads. */
    public static List<String> kinds() {
        return Stream.of(V1BETA2_KINDS, V1BETA1_KINDS)
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
