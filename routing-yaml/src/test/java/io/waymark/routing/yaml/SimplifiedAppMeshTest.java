package io.waymark.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.yaml.problem.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The simplified Gateway and GatewayRoute of v1beta1, in each indentation that a reader might give them. */
class SimplifiedAppMeshTest {

    private static final String GATEWAY = """
            apiVersion: appmesh.k8s.aws/v1beta1
            kind: Gateway
            metadata:
              name: sample-gateway
            spec:
              gatewayRoute:
                https:
                  port: 443
                service: sample-service
            ---
            """;

    private static final String ROUTE = """
            apiVersion: appmesh.k8s.aws/v1beta1
            kind: GatewayRoute
            metadata:
              name: sample-gateway-route
            spec:
              gatewayName: sample-gateway
              http:
                - match:
                    prefix: /
                  route:
                    - destination:
                        virtualService:
                          virtualServiceName: my-service
                  rewrite:
                    hostname: new-service.host
            """;

    private static final String SERVICES = """
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualService
            metadata: {name: my-service}
            spec: {}
            ---
            apiVersion: appmesh.k8s.aws/v1beta2
            kind: VirtualService
            metadata: {name: other, namespace: elsewhere}
            spec: {awsName: sample-service}
            """;

    /** A route with these rules, in flow style. */
    private static String rules(String kind, String rules) {
        return "apiVersion: appmesh.k8s.aws/v1beta1\nkind: GatewayRoute\nmetadata: {name: r}\nspec: {gatewayName: "
                + "sample-gateway, " + kind + ": [" + rules + "]}\n";
    }

    private static String to(String service) {
        return "destination: {virtualService: {virtualServiceName: " + service + "}}";
    }

    private static RoutingConfig load(String text) {
        RoutingConfig config = ConfigLoader.STRICT.readText("routes.yaml", text).orThrow();
        String written = ConfigWriter.appMesh(config).orThrow();
        assertThat(ConfigLoader.STRICT.readText("written.yaml", written).orThrow())
                .as(written)
                .isEqualTo(config);
        return config;
    }

    private static List<Problem> problems(String text) {
        return ConfigLoader.STRICT.readText("routes.yaml", text).problems();
    }

    private static RouteRule rule(RoutingConfig config) {
        return config.routes().get(0).rules().get(0);
    }

    private static RouteAction.Forward forward(RouteRule rule) {
        return (RouteAction.Forward) rule.action();
    }

    private static HostRewrite sends(String host) {
        return new HostRewrite.Literal(host);
    }

    @Test
    void thePairOfTheGuideIsLoadedAndWrittenAsItStands() {
        RoutingConfig config = load(GATEWAY + ROUTE);
        assertThat(ConfigWriter.appMesh(config).orThrow())
                .isEqualTo((GATEWAY + ROUTE)
                        .replace("name: sample-gateway\nspec", "name: sample-gateway\n  namespace: default\nspec")
                        .replace("name: sample-gateway-route", "name: sample-gateway-route\n  namespace: default"));
        Gateway gateway = config.gateways().get(0);
        assertThat(gateway.listeners()).containsExactly(Listener.of(443, Protocol.HTTPS));
        assertThat(gateway.semantics().precedence()).isEqualTo(Precedence.LENGTH_THEN_ORDER);
        assertThat(rule(config).matches().get(0).path()).isEqualTo(PathMatch.textPrefix("/"));
        assertThat(forward(rule(config)).destinations().get(0).destination()).hasToString("my-service");
        assertThat(forward(rule(config)).host()).isEqualTo(sends("new-service.host"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{https: {port: 443}, service: sample-service}",
                "{https: {port: 443, service: sample-service}}",
                "{https: , port: 443, service: sample-service}"
            })
    void theServiceStandsInTheListenerOrBesideIt(String gatewayRoute) {
        String gateway = "apiVersion: appmesh.k8s.aws/v1beta1\nkind: Gateway\nmetadata: {name: sample-gateway}\nspec: "
                + "{gatewayRoute: " + gatewayRoute + "}\n---\n";
        assertThat(load(gateway + ROUTE)).isEqualTo(load(GATEWAY + ROUTE));
    }

    @ParameterizedTest
    @CsvSource({"https, HTTPS", "http, HTTP", "http2, HTTP2", "grpc, GRPC"})
    void theListenerSpeaksWhatItsFieldSays(String field, Protocol protocol) {
        RoutingConfig config = load(GATEWAY.replace("https:", field + ":") + ROUTE);
        assertThat(config.gateways().get(0).listeners()).containsExactly(Listener.of(443, protocol));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{match: {prefix: /}, route: [{TO}], REWRITE}",
                "{match: {prefix: /}, route: [{TO, REWRITE}]}",
                "{match: {prefix: /}, route: [{destination: {virtualService: {virtualServiceName: my-service}, REWRITE}}]}",
                "{match: {prefix: /}, route: [{destination: {virtualService: {virtualServiceName: my-service, REWRITE}}}]}",
                "{route: [{TO}], REWRITE}"
            })
    void theRewriteStandsBesideTheDestinationsOrInOne(String rule) {
        String written =
                rule.replace("TO", to("my-service")).replace("REWRITE", "rewrite: {hostname: new-service.host}");
        RoutingConfig config = load(GATEWAY + rules("http", written));
        assertThat(forward(rule(config))).isEqualTo(forward(rule(load(GATEWAY + ROUTE))));
    }

    @Test
    void withoutRewriteTheHostBecomesThatOfTheService() {
        String route = rules("http", "{route: [{" + to("my-service") + "}]}");
        assertThat(forward(rule(load(GATEWAY + route))).host()).isEqualTo(sends("my-service"));
        assertThat(forward(rule(load(GATEWAY + route + SERVICES))).host()).isEqualTo(sends("my-service.default"));
    }

    @ParameterizedTest
    @CsvSource({"my-service, service default/my-service", "sample-service, service elsewhere/other", "unknown, unknown"
    })
    void aServiceIsMeantByItsNameOrByItsNameInTheMesh(String name, String destination) {
        RoutingConfig config = load(GATEWAY + rules("http", "{route: [{" + to(name) + "}]}") + SERVICES);
        assertThat(forward(rule(config)).destinations().get(0).destination()).hasToString(destination);
    }

    @ParameterizedTest
    @CsvSource({"false, sample-service", "true, service elsewhere/other"})
    void theServiceBehindTheGatewayIsItsLastResort(boolean loaded, String destination) {
        RoutingConfig config = load(GATEWAY + ROUTE + (loaded ? SERVICES : ""));
        RouteRule fallback = config.gateways().get(0).fallback().orElseThrow();
        assertThat(fallback.name()).isEqualTo("default service");
        assertThat(forward(fallback).destinations().get(0).destination()).hasToString(destination);
        assertThat(forward(fallback).host()).isEqualTo(sends("sample-service"));
        assertThat(forward(fallback).path()).isEqualTo(PathRewrite.KEEP);
    }

    @Test
    void severalDestinationsShareEquallyOrByWeightAndSendTheirOwnHosts() {
        String equal = rules("http", "{route: [{" + to("a") + "}, {" + to("b") + "}]}");
        RouteAction.Forward split = forward(rule(load(GATEWAY + equal)));
        assertThat(split.destinations()).extracting(share -> share.weight()).containsExactly(1L, 1L);
        assertThat(split.destinations())
                .extracting(share -> share.host().orElseThrow())
                .containsExactly(sends("a"), sends("b"));

        String weighted = rules(
                "http",
                "{route: [{" + to("a") + ", weight: 90}, {destination: {virtualService: {virtualServiceName: a}, "
                        + "weight: 10}, rewrite: {hostname: c}}]}");
        split = forward(rule(load(GATEWAY + weighted)));
        assertThat(split.destinations()).extracting(share -> share.weight()).containsExactly(90L, 10L);
        assertThat(split.destinations())
                .extracting(share -> share.host().orElseThrow())
                .containsExactly(sends("a"), sends("c"));
    }

    @Test
    void aLongerPrefixBecomesASlashAndOtherPathsStay() {
        String route = rules(
                        "http",
                        "{match: {prefix: /long}, ROUTE}, {match: {path: {exact: /x}}, ROUTE}, "
                                + "{match: {path: {regex: /y.*}}, ROUTE}")
                .replace("ROUTE", "route: [{" + to("a") + "}]");
        assertThat(load(GATEWAY + route).routes().get(0).rules())
                .extracting(rule -> forward(rule).path())
                .containsExactly(
                        new PathRewrite.Prefix("/", PathRewrite.Join.ONE_SLASH), PathRewrite.KEEP, PathRewrite.KEEP);
    }

    @Test
    void aRuleIsMatchedByAllThatAGatewayRouteCanSay() {
        String http = rules(
                "http2",
                "{match: {prefix: /a, method: PUT, port: 443, headers: [{name: x, invert: true}], "
                        + "queryParameters: [{name: q}]}, route: [{" + to("a") + "}]}");
        assertThat(rule(load(GATEWAY + http)).matches().get(0).fields()).hasSize(2);
        String grpc =
                rules("grpc", "{match: {serviceName: color.Color, metadata: [{name: x}]}, route: [{" + to("a") + "}]}");
        assertThat(rule(load(GATEWAY + grpc)).matches().get(0).path()).isEqualTo(PathMatch.grpcService("color.Color"));
    }

    @Test
    void rulesForDifferentHostsBecomeRoutesOfOneNameThatKeepTheirPlaces() {
        String route = rules(
                        "http",
                        "{match: {prefix: /, hostname: {exact: a}}, ROUTE}, {match: {prefix: /b}, ROUTE}, "
                                + "{match: {hostname: {suffix: .c}}, ROUTE}, {match: {prefix: /d, hostname: {exact: a}}, ROUTE}")
                .replace("ROUTE", "route: [{" + to("a") + "}]");
        RoutingConfig config = load(GATEWAY + route);
        assertThat(config.routes()).extracting(each -> each.name().toString()).containsOnly("default/r");
        assertThat(config.routes())
                .extracting(GatewayRoute::hosts)
                .containsExactly(List.of(HostPattern.exact("a")), List.of(), List.of(new HostPattern.Wildcard(".c")));
        assertThat(config.routes().get(0).rules()).extracting(RouteRule::name).containsExactly("0", "3");

        String same = rules("http", "{match: {prefix: /, hostname: {exact: a}}, route: [{" + to("a") + "}]}");
        assertThat(rule(load(GATEWAY + same)).name()).isEmpty();
    }

    @Test
    void bothKindsOfGatewaysStandInOneFileInTheOrderOfTheFile() {
        String mesh = """
                ---
                apiVersion: appmesh.k8s.aws/v1beta2
                kind: VirtualGateway
                metadata: {name: g}
                spec: {namespaceSelector: {}, listeners: [{portMapping: {port: 80, protocol: http}}]}
                ---
                apiVersion: appmesh.k8s.aws/v1beta2
                kind: GatewayRoute
                metadata: {name: a}
                spec:
                  httpRoute:
                    match: {prefix: /}
                    action: {target: {virtualService: {virtualServiceRef: {name: my-service}}}}
                """;
        assertThat(load(GATEWAY + ROUTE + mesh + SERVICES).routes())
                .extracting(route -> route.name().name())
                .containsExactly("sample-gateway-route", "a");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                               | WM0114 | spec.gatewayRoute
            {service: a}                                     | WM0114 | spec.gatewayRoute
            {https: {}}                                      | WM0111 | spec.gatewayRoute.https.port
            {https: {port: 0}}                               | WM0210 | spec.gatewayRoute.https.port
            {https: {port: 1}, http: {port: 2}}              | WM0114 | spec.gatewayRoute.http
            {https: {port: 1, service: a}, service: b}       | WM0114 | spec.gatewayRoute.https.service
            {https: {port: 1}, service: a/b}                 | WM0213 | spec.gatewayRoute.service
            {https: {port: 1}, servce: a}                    | WM0113 | spec.gatewayRoute.servce
            {htps: {port: 1}}                                | WM0113 | spec.gatewayRoute.htps
            """)
    void eachFaultOfAGatewayHasItsPlace(String gatewayRoute, String code, String field) {
        String text = "apiVersion: appmesh.k8s.aws/v1beta1\nkind: Gateway\nmetadata: {name: g}\nspec: {gatewayRoute: "
                + gatewayRoute + "}\n";
        assertThat(problems(text)).anySatisfy(problem -> {
            assertThat(problem.code().id()).isEqualTo(code);
            assertThat(problem.field()).isEqualTo(field);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {match: {prefix: /}}                                              | WM0111 | spec.http[0]
            {match: {method: GET}, route: [{TO}]}                             | WM0114 | spec.http[0].match
            {route: []}                                                       | WM0211 | spec.http[0].route
            {route: [{}]}                                                     | WM0111 | spec.http[0].route[0].destination
            {route: [{destination: {virtualService: {}}}]} \
            | WM0111 | spec.http[0].route[0].destination.virtualService.virtualServiceName
            {route: [{TO, weight: -1}]}                                       | WM0210 | spec.http[0].route[0].weight
            {route: [{TO, weight: 0}]}                                        | WM0213 | spec.http[0].route
            {route: [{TO, wight: 1}]}                                         | WM0113 | spec.http[0].route[0].wight
            {route: [{TO}], rewrite: {}}                                      | WM0111 | spec.http[0].rewrite.hostname
            {route: [{TO}], rewrite: {hostname: "a b"}}                       | WM0213 | spec.http[0].rewrite.hostname
            {route: [{TO, rewrite: {hostname: a}}], rewrite: {hostname: b}}   | WM0114 | spec.http[0].route[0].rewrite
            """)
    void eachFaultOfARuleHasItsPlace(String rule, String code, String field) {
        assertThat(problems(GATEWAY + rules("http", rule.replace("TO", to("a")))))
                .anySatisfy(problem -> {
                    assertThat(problem.code().id()).isEqualTo(code);
                    assertThat(problem.field()).isEqualTo(field);
                });
    }

    @Test
    void aRouteBelongsToAGatewayOfItsNamespace() {
        assertThat(problems(GATEWAY + ROUTE.replace("gatewayName: sample-gateway", "gatewayName: other")))
                .extracting(problem -> problem.code().id() + " " + problem.field())
                .containsExactly("WM0410 spec.gatewayName");
        assertThat(problems(GATEWAY + ROUTE.replace("name: sample-gateway-route", "name: r\n  namespace: shop")))
                .extracting(Problem::message)
                .containsExactly("there is no Gateway shop/sample-gateway");
    }

    @Test
    void gatewaysOfBothKindsNeedNamesOfTheirOwn() {
        String mesh = """
                ---
                apiVersion: appmesh.k8s.aws/v1beta2
                kind: VirtualGateway
                metadata: {name: sample-gateway}
                spec: {listeners: []}
                """;
        for (String text : List.of(GATEWAY + ROUTE + mesh, mesh + "---\n" + GATEWAY + ROUTE)) {
            assertThat(problems(text))
                    .extracting(problem -> problem.code().id())
                    .contains("WM0116");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1beta1", "v1beta2"})
    void thePairIsToldApartFromOtherObjectsByKindAndVersion(String version) {
        String gateway = GATEWAY.replace("v1beta1", version);
        List<String> codes = problems(gateway + ROUTE).stream()
                .map(problem -> problem.code().id())
                .toList();
        assertThat(codes.contains("WM0115")).isEqualTo(version.equals("v1beta2"));
    }
}
