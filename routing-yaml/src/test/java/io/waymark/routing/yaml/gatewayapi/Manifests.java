package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.LoadResult;
import io.waymark.routing.yaml.problem.Problem;
import java.util.List;

/** Manifests for tests, of which one part is given. */
final class Manifests {

    private static final String GATEWAY = """
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: g, namespace: edge}
            spec:
              gatewayClassName: any
              listeners: [{name: http, port: 80, protocol: HTTP}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: s, namespace: edge}
            spec: {ports: [{port: 8080}, {port: 8082, appProtocol: kubernetes.io/ws}]}
            ---
            """;

    private Manifests() {}

    /** A route of a kind, with its spec. */
    static String route(String kind, String spec) {
        return object(kind, spec);
    }

    /** An HTTPRoute with one rule. */
    static String httpRule(String rule) {
        return route("HTTPRoute", "{parentRefs: [{name: g}], rules: [" + rule + "]}");
    }

    /** An HTTPRoute with one match. */
    static String httpMatch(String match) {
        return httpRule("{matches: [" + match + "], backendRefs: [{name: s, port: 8080}]}");
    }

    /** A GRPCRoute with one match. */
    static String grpcMatch(String match) {
        return route(
                "GRPCRoute",
                "{parentRefs: [{name: g}], rules: [{matches: [" + match + "], backendRefs: [{name: s, port: 8080}]}]}");
    }

    /** A gateway with listeners. */
    static String gateway(String listeners) {
        return "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: g, namespace: edge}\n"
                + "spec: {gatewayClassName: any, listeners: " + listeners + "}\n";
    }

    /** An object of a kind with its spec, beside a gateway and a Service. */
    static String object(String kind, String spec) {
        return GATEWAY
                + "apiVersion: gateway.networking.k8s.io/v1\nkind: " + kind
                + "\nmetadata: {name: r, namespace: edge}\nspec: " + spec + "\n";
    }

    /** All that is to say about a text. */
    static List<Problem> problems(String text) {
        return load(text).problems();
    }

    /** What came of a text. */
    static LoadResult load(String text) {
        return ConfigLoader.STRICT.readText("manifests.yaml", text);
    }

    /** The configuration of a text without errors. */
    static RoutingConfig config(String text) {
        return load(text).orThrow();
    }

    /** The codes of errors and warnings, in order; {@code NONE} without any. */
    static List<String> codes(String text) {
        List<String> codes = problems(text).stream()
                .map(problem -> problem.code().id())
                .distinct()
                .toList();
        return codes.isEmpty() ? List.of("NONE") : codes;
    }
}
