package io.waymark.routing.jmh.workload;

import io.waymark.routing.match.PathMatch;

/** A kind of YAML that tables are written in, as a user would write them. */
enum Dialect {
    /** Kubernetes Gateway API: an HTTPRoute for each route; the more specific match wins. */
    GATEWAY_API("""
            apiVersion: gateway.networking.k8s.io/v1
            kind: Gateway
            metadata: {name: gate}
            spec:
              gatewayClassName: waymark
              listeners: [{name: http, port: 80, protocol: HTTP}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: backend}
            spec: {ports: [{port: 8080}]}
            """) {
        @Override
        String route(String name, Target target) {
            return """
                    ---
                    apiVersion: gateway.networking.k8s.io/v1
                    kind: HTTPRoute
                    metadata: {name: %s}
                    spec:
                      parentRefs: [{name: gate}]
                      hostnames: ["%s"]
                      rules:
                      - matches: [{%s}]
                        backendRefs: [{name: backend, port: 8080}]
                    """.formatted(name, target.host(), GatewayApiMatch.text(target.match()));
        }
    },
    /** Envoy: the routes of one virtual host, in order; the first that matches wins. */
    ENVOY("""
            "@type": type.googleapis.com/envoy.config.route.v3.RouteConfiguration
            name: gate
            virtual_hosts:
            - name: shop
              domains: [%s]
              routes:
            """.formatted(Paths.HOST)) {
        @Override
        String route(String name, Target target) {
            return """
                      - name: %s
                        match: {%s}
                        route: {cluster: backend}
                    """.formatted(name, EnvoyMatch.text(target.match()));
        }
    };

    private final String head;

    Dialect(String head) {
        this.head = head;
    }

    /** What stands before the first route. */
    String head() {
        return head;
    }

    /** One route. */
    abstract String route(String name, Target target);

    /** For kinds of path that no workload writes in a dialect. */
    static IllegalArgumentException unwritten(PathMatch path) {
        return new IllegalArgumentException("no workload writes a path such as " + path);
    }
}
