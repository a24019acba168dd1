package io.waymark.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Backend;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RouteTable;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The objects of App Mesh controller 0.x, as services behind gateways. */
class AppMeshV1beta1Test {

    private static final String GATEWAY = """
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualGateway
            metadata: {name: gate, namespace: shop}
            spec: {namespaceSelector: {}, listeners: [{portMapping: {port: 80, protocol: http}}]}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: GatewayRoute
            metadata: {name: paint, namespace: shop}
            spec:
              httpRoute:
                match: {prefix: "/"}
                action: {target: {virtualService: {virtualServiceRef: {name: paint.shop.svc.cluster.local}}}}
            ---
            """;

    private static final String OBJECTS = """
            apiVersion: appmesh.k8s.aws/v1beta1
            kind: Mesh
            metadata: {name: m}
            ---
            apiVersion: appmesh.k8s.aws/v1beta1
            kind: VirtualNode
            metadata:
              name: red
              namespace: shop
            spec:
              meshName: m
              listeners:
                - portMapping: {port: 8080, protocol: http}
                  healthCheck:
                    protocol: http
                    path: /ping
                    healthyThreshold: 2
                    unhealthyThreshold: 2
                    timeoutMillis: 2000
                    intervalMillis: 5000
              serviceDiscovery:
                dns:
                  hostName: red.shop.svc.cluster.local
              backends:
                - virtualService:
                    virtualServiceName: elsewhere.shop.svc.cluster.local
              logging: {accessLog: {file: {path: /dev/stdout}}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta1
            kind: VirtualNode
            metadata: {name: blue, namespace: shop}
            spec:
              meshName: m
              listeners: [{portMapping: {port: 9090, protocol: grpc}}]
              serviceDiscovery:
                cloudMap: {namespaceName: shop.local, serviceName: paint, attributes: {version: blue}}
            ---
            apiVersion: appmesh.k8s.aws/v1beta1
            kind: VirtualNode
            metadata: {name: green, namespace: lab}
            spec: {meshName: m}
            ---
            apiVersion: appmesh.k8s.aws/v1beta1
            kind: VirtualService
            metadata:
              name: paint.shop.svc.cluster.local
              namespace: shop
            spec:
              meshName: m
              virtualRouter:
                name: paint-router
                listeners:
                  - portMapping: {port: 8080, protocol: http}
              routes:
                - name: blue
                  priority: 10
                  http:
                    match:
                      prefix: /b
                      method: GET
                      scheme: https
                      headers:
                        - name: shade
                          match: {exact: blue}
                        - name: dark
                          invert: true
                    action:
                      weightedTargets:
                        - virtualNodeName: blue
                          weight: 1
                    retryPolicy:
                      maxRetries: 4
                      perRetryTimeoutMillis: 2000
                      httpRetryEvents: [server-error]
                      tcpRetryEvents: [connection-error]
                - name: split
                  http2:
                    match: {prefix: /}
                    action:
                      weightedTargets:
                        - {virtualNodeName: red, weight: 4}
                        - {virtualNodeName: green.lab, weight: 5}
                        - {virtualNodeName: blue-shop, weight: 1}
                - name: call
                  grpc:
                    match: {serviceName: paint.Paint, methodName: Mix, metadata: [{name: x}]}
                    action: {weightedTargets: [{virtualNodeName: blue, weight: 1}]}
                    retryPolicy: {maxRetries: 1, perRetryTimeoutMillis: 5, grpcRetryEvents: [unavailable]}
                - name: bytes
                  tcp: {action: {weightedTargets: [{virtualNodeName: red, weight: 1}]}}
            """;

    private static RoutingConfig load(String text) {
        return ConfigLoader.STRICT.readText("routes.yaml", text).orThrow();
    }

    private static List<Problem> problems(String text) {
        return ConfigLoader.STRICT.readText("routes.yaml", text).problems();
    }

    private static RouteTable table(RoutingConfig config) {
        return ((Service.Provider.Routes) config.services().get(0).provider()).table();
    }

    private static RouteRule rule(String route) {
        return table(load(GATEWAY + OBJECTS)).routes().stream()
                .filter(each -> each.name().name().equals(route))
                .map(each -> each.rules().get(0))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theNameOfAServiceIsItsHost() {
        RoutingConfig config = load(GATEWAY + OBJECTS);
        Service service = config.services().get(0);
        assertThat(service.name()).hasToString("shop/paint.shop.svc.cluster.local");
        assertThat(service.host()).isEqualTo("paint.shop.svc.cluster.local");
        RouteAction.Forward forward =
                (RouteAction.Forward) config.routes().get(0).rules().get(0).action();
        assertThat(forward.host()).isEqualTo(new HostRewrite.Literal(service.host()));
    }

    @Test
    void theRouterAndItsRoutesStandInTheService() {
        RouteTable table = table(load(GATEWAY + OBJECTS));
        assertThat(table.name()).hasToString("shop/paint-router");
        assertThat(table.listeners()).containsExactly(Listener.of(8080, Protocol.HTTP));
        assertThat(table.routes())
                .extracting(GatewayRoute::name)
                .extracting(ObjectName::toString)
                .containsExactly("shop/blue", "shop/split", "shop/call");
        assertThat(table.routes())
                .extracting(GatewayRoute::priority)
                .containsExactly(10, GatewayRoute.DEFAULT_PRIORITY, GatewayRoute.DEFAULT_PRIORITY);
    }

    @Test
    void conditionsAreThoseOfTheVersion() {
        assertThat(rule("blue").matches())
                .containsExactly(RequestMatch.builder()
                        .prefix("/b")
                        .method("GET")
                        .scheme("https")
                        .header("shade", "blue")
                        .field(FieldMatch.not(Field.header("dark"), ValueMatch.PRESENT))
                        .build());
        assertThat(rule("call").matches())
                .containsExactly(RequestMatch.builder()
                        .path(PathMatch.grpcMethod("paint.Paint", "Mix"))
                        .header("x", ValueMatch.PRESENT)
                        .build());
    }

    @Test
    void aRetryPolicyCountsMilliseconds() {
        assertThat(rule("blue").retry())
                .contains(new RetryPolicy(
                        4,
                        Optional.of(Duration.ofSeconds(2)),
                        List.of("server-error", "connection-error"),
                        List.of(),
                        Optional.empty()));
        assertThat(rule("call").retry().orElseThrow().events()).containsExactly("unavailable");
    }

    @Test
    void theTimeLimitsAreThoseOfTheMesh() {
        assertThat(rule("split").timeouts().request()).contains(Duration.ofSeconds(15));
        assertThat(rule("split").timeouts().idle()).contains(Duration.ofMinutes(5));
    }

    /** By its name, by name and namespace, and by its name in the mesh. */
    @Test
    void aNodeIsCalledInThreeWays() {
        RouteAction.Forward split = (RouteAction.Forward) rule("split").action();
        assertThat(split.destinations())
                .extracting(share -> share.destination().toString())
                .containsExactly("shop/red", "lab/green", "shop/blue");
        assertThat(split.destinations()).extracting(WeightedDestination::weight).containsExactly(4L, 5L, 1L);
    }

    @Test
    void aNodeIsFoundByDnsOrCloudMap() {
        RoutingConfig config = load(GATEWAY + OBJECTS);
        assertThat(config.backends())
                .extracting(Backend::address)
                .containsExactly(
                        Optional.of("red.shop.svc.cluster.local"), Optional.of("paint.shop.local"), Optional.empty());
        assertThat(config.backends().get(1).ports()).containsExactly(new Backend.Port(9090, Protocol.GRPC));
    }

    @Test
    void theyStandBehindSimplifiedGatewaysToo() {
        String simplified = """
                apiVersion: appmesh.k8s.aws/v1beta1
                kind: Gateway
                metadata: {name: gate, namespace: shop}
                spec: {gatewayRoute: {https: {port: 443}, service: paint.shop.svc.cluster.local}}
                ---
                """;
        RoutingConfig config = load(simplified + OBJECTS);
        RouteAction.Forward last = (RouteAction.Forward)
                config.gateways().get(0).fallback().orElseThrow().action();
        assertThat(last.destinations().get(0).destination()).hasToString("service shop/paint.shop.svc.cluster.local");
        assertComesBack(config);
    }

    @Test
    void theyAreWrittenAsTheNewerVersion() {
        RoutingConfig config = load(GATEWAY + OBJECTS);
        assertComesBack(config);
        assertThat(ConfigWriter.appMesh(config).orThrow())
                .contains("awsName: paint.shop.svc.cluster.local")
                .doesNotContain("v1beta1");
    }

    private static void assertComesBack(RoutingConfig config) {
        String text = ConfigWriter.appMesh(config).orThrow();
        assertThat(load(text)).as(text).isEqualTo(config);
    }

    @Test
    void aServiceWithoutRouterAndRoutesTakesNothing() {
        String bare = """
                apiVersion: appmesh.k8s.aws/v1beta1
                kind: VirtualService
                metadata: {name: paint.shop.svc.cluster.local, namespace: shop}
                spec: {meshName: m}
                """;
        RouteTable table = table(load(GATEWAY + bare));
        assertThat(table.name()).hasToString("shop/paint.shop.svc.cluster.local");
        assertThat(table.routes()).isEmpty();
    }

    @Test
    void bothVersionsOfNodesStandBehindARouterOfEither() {
        String newer = OBJECTS.replace("""
                apiVersion: appmesh.k8s.aws/v1beta1
                kind: VirtualNode
                metadata: {name: green, namespace: lab}
                spec: {meshName: m}
                """, """
                apiVersion: appmesh.k8s.aws/v1beta2
                kind: VirtualNode
                metadata: {name: green, namespace: lab}
                spec: {}
                """);
        assertThat(load(GATEWAY + newer).backend(ObjectName.parse("lab/green"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            virtualNodeName: blue-shop | virtualNodeName: pink | WM0310 | VirtualService shop/paint.shop.svc.cluster.local \
            | spec.routes[1].http2.action.weightedTargets[2].virtualNodeName
            virtualNodeName: green.lab | virtualNodeName: green.shop | WM0310 | VirtualService shop/paint.shop.svc.cluster.local \
            | spec.routes[1].http2.action.weightedTargets[1].virtualNodeName
            {virtualNodeName: red, weight: 4} | {weight: 4} | WM0111 | VirtualService shop/paint.shop.svc.cluster.local \
            | spec.routes[1].http2.action.weightedTargets[0].virtualNodeName
            {virtualNodeName: red, weight: 4} | {virtualNodeRef: {name: red}, virtualNodeName: red, weight: 4} | WM0113 \
            | VirtualService shop/paint.shop.svc.cluster.local \
            | spec.routes[1].http2.action.weightedTargets[0].virtualNodeRef
            {virtualNodeName: red, weight: 4} | {virtualNodeName: red, weight: 101} | WM0210 \
            | VirtualService shop/paint.shop.svc.cluster.local | spec.routes[1].http2.action.weightedTargets[0].weight
            {virtualNodeName: red, weight: 4} | {virtualNodeName: red, weight: 96} | WM0215 \
            | VirtualService shop/paint.shop.svc.cluster.local | spec.routes[1].http2.action.weightedTargets
            name: split | name: blue | WM0116 | VirtualService shop/paint.shop.svc.cluster.local | spec.routes[1].name
            priority: 10 | priority: 1001 | WM0210 | VirtualService shop/paint.shop.svc.cluster.local \
            | spec.routes[0].priority
            http2: | httpRoute: | WM0114 | VirtualService shop/paint.shop.svc.cluster.local | spec.routes[1]
            match: {prefix: /} | match: {} | WM0111 | VirtualService shop/paint.shop.svc.cluster.local \
            | spec.routes[1].http2.match.prefix
            match: {prefix: /} | match: {prefix: /, port: 80} | WM0113 | VirtualService shop/paint.shop.svc.cluster.local \
            | spec.routes[1].http2.match.port
            method: GET | method: FETCH | WM0212 | VirtualService shop/paint.shop.svc.cluster.local \
            | spec.routes[0].http.match.method
            match: {exact: blue} | match: {range: {start: 2, end: 1}} | WM0210 \
            | VirtualService shop/paint.shop.svc.cluster.local | spec.routes[0].http.match.headers[0].match.range.end
            methodName: Mix, | methodName: Mix, port: 1, | WM0113 | VirtualService shop/paint.shop.svc.cluster.local \
            | spec.routes[2].grpc.match.port
            perRetryTimeoutMillis: 2000 | perRetryTimeout: {unit: s, value: 2} | WM0111 \
            | VirtualService shop/paint.shop.svc.cluster.local | spec.routes[0].http.retryPolicy.perRetryTimeoutMillis
            [server-error] | [unavailable] | WM0212 | VirtualService shop/paint.shop.svc.cluster.local \
            | spec.routes[0].http.retryPolicy.httpRetryEvents[0]
            name: paint-router | nme: paint-router | WM0113 | VirtualService shop/paint.shop.svc.cluster.local \
            | spec.virtualRouter.nme
            hostName: red | hostname: red | WM0111 | VirtualNode shop/red | spec.serviceDiscovery.dns.hostName
            protocol: grpc | protocol: udp | WM0212 | VirtualNode shop/blue | spec.listeners[0].portMapping.protocol
            cloudMap: | awsCloudMap: | WM0114 | VirtualNode shop/blue | spec.serviceDiscovery
            attributes: {version: blue} | attributes: {version: 1} | WM0112 | VirtualNode shop/blue \
            | spec.serviceDiscovery.cloudMap.attributes.version
            virtualServiceName: elsewhere | virtualServiceNam: elsewhere | WM0111 | VirtualNode shop/red \
            | spec.backends[0].virtualService.virtualServiceName
            spec: {meshName: m} | spec: {} | WM0111 | VirtualNode lab/green | spec.meshName
            spec: {meshName: m} | spec: {meshName: other} | WM0310 | VirtualNode lab/green | spec.meshName
            virtualServiceRef: {name: paint | virtualServiceRef: {name: point | WM0310 | GatewayRoute shop/paint \
            | spec.httpRoute.action.target.virtualService.virtualServiceRef
            """)
    void eachFaultHasItsPlace(String good, String bad, String code, String object, String field) {
        String text = GATEWAY + OBJECTS;
        assertThat(text).contains(good);
        String broken = text.replaceFirst(Pattern.quote(good), Matcher.quoteReplacement(bad));
        assertThat(problems(broken))
                .extracting(problem -> problem.code().id() + " " + problem.object() + " " + problem.field())
                .contains(code + " " + object + " " + field);
    }

    @Test
    void nothingCrossesMeshes() {
        String other = OBJECTS.replace("spec: {meshName: m}", "spec: {meshName: other}")
                + "---\napiVersion: appmesh.k8s.aws/v1beta1\nkind: Mesh\nmetadata: {name: other}\n";
        assertThat(errors(GATEWAY + other))
                .extracting(problem -> problem.code().id() + " " + problem.message())
                .containsExactly("WM0311 VirtualNode lab/green is in another mesh");
    }

    @Test
    void aMeshOfTheNewerVersionTakesObjectsByTheirNamespace() {
        String mesh = """
                ---
                apiVersion: appmesh.k8s.aws/v1beta2
                kind: Mesh
                metadata: {name: other}
                spec: {namespaceSelector: {}}
                """;
        assertThat(errors(GATEWAY + OBJECTS + mesh))
                .extracting(problem -> problem.code().id() + " " + problem.message())
                .containsExactly("WM0311 VirtualService shop/paint.shop.svc.cluster.local is in another mesh");
    }

    @Test
    void kindsOfTheNewerVersionAreNone() {
        String router =
                "---\napiVersion: appmesh.k8s.aws/v1beta1\nkind: VirtualRouter\nmetadata: {name: r}\nspec: {}\n";
        assertThat(errors(GATEWAY + OBJECTS + router))
                .extracting(problem -> problem.code().id())
                .containsExactly("WM0115");
    }

    @Test
    void servicesWithoutAGatewayRouteNothing() {
        assertThat(errors(OBJECTS)).extracting(problem -> problem.code().id()).containsExactly("WM0007");
    }

    @Test
    void whatIsLeftToTheEmbedderIsToldOnceOfAllNodes() {
        assertThat(problems(GATEWAY + OBJECTS))
                .extracting(problem -> problem.code().id() + " " + problem.object() + " " + problem.field())
                .containsExactly(
                        "WM0519 VirtualNode shop/red spec.listeners[0].healthCheck",
                        "WM0520 VirtualNode shop/red spec.backends",
                        "WM0520 VirtualNode shop/red spec.logging",
                        "WM0519 VirtualNode shop/blue spec.serviceDiscovery.cloudMap.attributes",
                        "WM0514 VirtualService shop/paint.shop.svc.cluster.local spec.routes[1].http2",
                        "WM0514 VirtualService shop/paint.shop.svc.cluster.local spec.routes[2].grpc");
    }

    private static List<Problem> errors(String text) {
        return problems(text).stream().filter(Problem::isError).toList();
    }
}
