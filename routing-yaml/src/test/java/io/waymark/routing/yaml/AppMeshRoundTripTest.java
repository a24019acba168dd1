package io.waymark.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics.HostScope;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Load, write, load gives the same model. */
class AppMeshRoundTripTest {

    private static final Path ROOT = Path.of("..");

    static List<Path> validFiles() {
        return Stream.of("conformance/appmesh", "docs/examples")
                .map(ROOT::resolve)
                .flatMap(AppMeshRoundTripTest::filesBelow)
                .filter(path -> path.toString().endsWith(".yaml"))
                .filter(path -> !path.toString().endsWith(".checks.yaml"))
                .filter(AppMeshRoundTripTest::isAppMesh)
                .filter(path -> load(path, HostScope.MOST_SPECIFIC).config().isPresent())
                .sorted()
                .toList();
    }

    private static boolean isAppMesh(Path file) {
        try {
            return Files.readString(file).contains("appmesh.k8s.aws/");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LoadResult load(Path path, HostScope scope) {
        return ConfigLoader.STRICT.withHostScope(scope).read(List.of(path));
    }

    @ParameterizedTest
    @MethodSource("validFiles")
    void everyValidFileComesBack(Path file) {
        for (HostScope scope : HostScope.values()) {
            RoutingConfig config = load(file, scope).orThrow();
            WriteResult written = ConfigWriter.appMesh(config, scope);
            assertThat(written.problems())
                    .as(ProblemRenderer.render(written.problems()))
                    .isEmpty();
            String text = written.orThrow();
            LoadResult again = ConfigLoader.STRICT.withHostScope(scope).readText("written.yaml", text);
            assertThat(again.orThrow()).as(text).isEqualTo(config);
            assertThat(ConfigWriter.appMesh(again.orThrow(), scope).orThrow()).isEqualTo(text);
        }
    }

    @Test
    void theQuickStartReadsAsAPersonWouldWriteIt() {
        RoutingConfig config = ConfigLoader.load(ROOT.resolve("docs/examples/quickstart/routes.yaml"));
        assertThat(ConfigWriter.appMesh(config).orThrow()).startsWith("""
                apiVersion: appmesh.k8s.aws/v1beta2
                kind: VirtualGateway
                metadata:
                  name: public
                  namespace: shop
                spec:
                  namespaceSelector: {}
                  listeners:
                    - portMapping:
                        port: 8088
                        protocol: http
                ---
                apiVersion: appmesh.k8s.aws/v1beta2
                kind: GatewayRoute
                metadata:
                  name: orders
                  namespace: shop
                spec:
                  httpRoute:
                    match:
                      prefix: /orders
                    action:
                      target:
                        virtualService:
                          virtualServiceRef:
                            name: orders
                ---
                apiVersion: appmesh.k8s.aws/v1beta2
                kind: GatewayRoute
                metadata:
                  name: catalogue
                  namespace: shop
                spec:
                  httpRoute:
                    match:
                      prefix: /catalogue/
                    action:
                      target:
                        virtualService:
                          virtualServiceRef:
                            name: catalogue
                      rewrite:
                        prefix:
                          value: /v1/items/
                ---
                """);
    }

    @ParameterizedTest
    @EnumSource(HostScope.class)
    void theScopeOfHostsIsTheLoadersAndMustBeSaid(HostScope scope) {
        HostScope other = scope == HostScope.MOST_SPECIFIC ? HostScope.ALL_MATCHING : HostScope.MOST_SPECIFIC;
        RoutingConfig config = load(ROOT.resolve("docs/examples/quickstart/routes.yaml"), scope)
                .orThrow();
        assertThat(ConfigWriter.appMesh(config, scope).text()).isPresent();
        assertThat(ConfigWriter.appMesh(config, other).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.object()).isEqualTo("VirtualGateway shop/public");
                    assertThat(problem.help()).isEqualTo("load and write it with " + scope);
                });
    }

    /** Everything that a route, a service and a node can say, away from its default. */
    @Test
    void everyFieldComesBack() {
        RoutingConfig config =
                ConfigLoader.STRICT.readText("all.yaml", EVERYTHING).orThrow();
        String text = ConfigWriter.appMesh(config).orThrow();
        assertThat(ConfigLoader.STRICT.readText("written.yaml", text).orThrow())
                .as(text)
                .isEqualTo(config);
        assertThat(text)
                .contains("awsName: orders.example.com")
                .contains("virtualServiceARN: arn:aws:appmesh:::mesh/unknown/virtualService/elsewhere")
                .contains("virtualNodeARN: arn:aws:appmesh:::mesh/unknown/virtualNode/far_away")
                .contains("hostname: orders.prod.local")
                .doesNotContain("defaultPrefix: ENABLED")
                .doesNotContain("unit: s\n              value: 15\n");
    }

    private static final String EVERYTHING = """
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualGateway
            metadata: {name: public, namespace: infra}
            spec:
              namespaceSelector: {}
              gatewayRouteSelector: {matchLabels: {entry: public}}
              listeners:
                - {portMapping: {port: 443, protocol: http}, tls: {mode: STRICT}}
                - {portMapping: {port: 8443, protocol: http2}, tls: {mode: PERMISSIVE}}
                - {portMapping: {port: 8080, protocol: grpc}, tls: {mode: DISABLED}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualGateway
            metadata: {name: public, namespace: other}
            spec:
              namespaceSelector: {}
              gatewayRouteSelector: {matchLabels: {entry: other}}
              listeners: [{portMapping: {port: 9, protocol: grpc}}]
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: GatewayRoute
            metadata: {name: a, namespace: shop, labels: {entry: public}}
            spec:
              priority: 0
              httpRoute:
                match:
                  prefix: /a
                  method: POST
                  hostname: {exact: A.example.com}
                  headers:
                    - {name: X-Present}
                    - {name: x-absent, invert: true}
                    - {name: x-exact, match: {exact: "yes"}}
                    - {name: x-prefix, match: {prefix: "#"}, invert: true}
                    - {name: x-suffix, match: {suffix: "5"}}
                    - {name: x-regex, match: {regex: "a|b"}}
                    - {name: x-range, match: {range: {start: -9223372036854775808, end: 9223372036854775807}}}
                  queryParameters: [{name: q}, {name: r, match: {exact: ""}}]
                  port: 443
                action:
                  target: {virtualService: {virtualServiceRef: {name: orders, namespace: prod}}, port: 8080}
                  rewrite: {prefix: {value: /b/}, hostname: {defaultTargetHostname: DISABLED}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: GatewayRoute
            metadata: {name: b, namespace: shop, labels: {entry: public}}
            spec:
              http2Route:
                match: {path: {regex: "/b.*"}, hostname: {suffix: .example.com}}
                action:
                  target: {virtualService: {virtualServiceRef: {name: nothing}}}
                  rewrite: {path: {exact: /c}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: GatewayRoute
            metadata: {name: c, namespace: shop, labels: {entry: public}}
            spec:
              http2Route:
                match: {hostname: {suffix: xample.com}}
                action:
                  target: {virtualService: {virtualServiceARN: "arn:aws:appmesh:eu-west-1:1:mesh/m/virtualService/elsewhere"}}
                  rewrite: {prefix: {defaultPrefix: DISABLED}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: GatewayRoute
            metadata: {name: d, namespace: shop, labels: {entry: other}}
            spec:
              grpcRoute:
                match: {serviceName: color.Color, metadata: [{name: x, match: {exact: "y"}}]}
                action: {target: {virtualService: {virtualServiceRef: {name: far}}}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: GatewayRoute
            metadata: {name: e, namespace: shop, labels: {entry: other}}
            spec:
              grpcRoute:
                match: {hostname: {exact: grpc.example.com}}
                action:
                  target: {virtualService: {virtualServiceRef: {name: node}}}
                  rewrite: {hostname: {defaultTargetHostname: DISABLED}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualService
            metadata: {name: orders, namespace: prod}
            spec: {awsName: orders.example.com, provider: {virtualRouter: {virtualRouterRef: {name: r}}}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualService
            metadata: {name: same-router, namespace: shop}
            spec: {provider: {virtualRouter: {virtualRouterRef: {name: r, namespace: prod}}}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualService
            metadata: {name: nothing, namespace: shop}
            spec: {}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualService
            metadata: {name: far, namespace: shop}
            spec: {provider: {virtualNode: {virtualNodeARN: "arn:aws:appmesh:eu-west-1:1:mesh/m/virtualNode/far_away"}}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualService
            metadata: {name: node, namespace: shop}
            spec: {provider: {virtualNode: {virtualNodeRef: {name: v1, namespace: prod}}}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualRouter
            metadata: {name: r, namespace: prod}
            spec:
              awsName: the-router
              listeners: [{portMapping: {port: 8080, protocol: http2}}, {portMapping: {port: 8081, protocol: tcp}}]
              routes:
                - name: one
                  priority: 3
                  http2Route:
                    match: {path: {exact: /x}, scheme: https, port: 8080}
                    action:
                      weightedTargets:
                        - {virtualNodeRef: {name: v1}, weight: 0, port: 80}
                        - {virtualNodeRef: {name: v2, namespace: shop}, weight: 99}
                        - {virtualNodeARN: "arn:aws:appmesh:eu-west-1:1:mesh/m/virtualNode/far_away", weight: 1}
                        - {virtualNodeARN: "arn:aws:appmesh:eu-west-1:1:mesh/m/virtualNode/called-v1", weight: 0}
                    timeout: {perRequest: {unit: ms, value: 1500}, idle: {unit: s, value: 0}}
                    retryPolicy:
                      maxRetries: 2
                      perRetryTimeout: {unit: ms, value: 2000}
                      httpRetryEvents: [gateway-error, server-error]
                      tcpRetryEvents: [connection-error]
                - name: two
                  grpcRoute:
                    match: {}
                    action: {weightedTargets: [{virtualNodeRef: {name: v1}, weight: 1}]}
                    retryPolicy:
                      maxRetries: 0
                      perRetryTimeout: {unit: s, value: 1}
                      httpRetryEvents: [client-error]
                      grpcRetryEvents: [unavailable]
                - name: three
                  grpcRoute:
                    match: {serviceName: s, methodName: m, metadata: [{name: x}]}
                    action: {weightedTargets: [{virtualNodeRef: {name: v1}, weight: 1}]}
                    timeout: {perRequest: {unit: s, value: 15}, idle: {unit: ms, value: 300000}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualNode
            metadata: {name: v1, namespace: prod}
            spec:
              awsName: called-v1
              listeners: [{portMapping: {port: 80, protocol: http}}, {portMapping: {port: 81, protocol: tcp}}]
              serviceDiscovery: {awsCloudMap: {namespaceName: prod.local, serviceName: orders}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualNode
            metadata: {name: v2, namespace: shop}
            spec: {}
            """;
}
