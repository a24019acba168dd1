package io.waymark.routing.yaml.gatewayapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.ShareFilters;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.ConfigWriter;
import io.waymark.routing.yaml.WriteResult;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is loaded from the Gateway API and written comes back the same; what cannot be said is refused, at its place. */
class RoundTripTest {

    private static final Path CONFORMANCE = Path.of("../conformance/gatewayapi");
    private static final Pattern CONFIG = Pattern.compile("(?m)^config: \\[?([^\\]\\n]+)\\]?$");
    private static final Listener LISTENER = new Listener(
            "http", OptionalInt.of(80), Protocol.HTTP, HostPattern.ANY, Optional.empty(), SourceLocation.NONE);
    private static final RouteAction.Redirect REDIRECT = new RouteAction.Redirect(
            302,
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            RouteAction.PortRule.LISTENER,
            PathRewrite.KEEP,
            RouteAction.Query.KEEP);

    /** The files that each check file loads together. */
    static Stream<List<Path>> manifests() throws IOException {
        try (Stream<Path> files = Files.list(CONFORMANCE)) {
            return files
                    .filter(file -> file.toString().endsWith(".checks.yaml"))
                    .map(RoundTripTest::manifests)
                    .distinct()
                    .toList()
                    .stream();
        }
    }

    private static List<Path> manifests(Path checks) {
        try {
            Matcher files = CONFIG.matcher(Files.readString(checks));
            assertThat(files.find()).as(checks.toString()).isTrue();
            return Stream.of(files.group(1).split(", ", -1))
                    .map(CONFORMANCE::resolve)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void whatWasLoadedComesBack(List<Path> files) {
        RoutingConfig config = ConfigLoader.STRICT.read(files).orThrow();
        WriteResult written = ConfigWriter.gatewayApi(config);
        assertThat(written.problems()).isEmpty();
        assertThat(Manifests.config(written.orThrow())).isEqualTo(config);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{retry: {codes: [500, 503], attempts: 2, backoff: 100ms}}",
                "{retry: {codes: [400, 599]}}",
                "{retry: {attempts: 3}, timeouts: {request: 10s, backendRequest: 2s}}"
            })
    void retriesComeBack(String policies) {
        String rule = policies.substring(0, policies.length() - 1) + ", backendRefs: [{name: s, port: 8080}]}";
        RoutingConfig config = Manifests.config(Manifests.httpRule(rule));
        assertThat(Manifests.config(ConfigWriter.gatewayApi(config).orThrow())).isEqualTo(config);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{allowOrigins: ['*'], allowMethods: ['*'], allowHeaders: ['*'], exposeHeaders: [x-a], allowCredentials: true}",
                "{allowOrigins: ['https://*.a.test:8443', 'http://b.test'], allowMethods: [PUT], maxAge: 60}",
                "{}"
            })
    void policiesForOtherOriginsComeBack(String cors) {
        RoutingConfig config = Manifests.config(Manifests.httpRule(
                "{filters: [{type: CORS, cors: " + cors + "}], backendRefs: [{name: s, port: 8080}]}"));
        assertThat(Manifests.config(ConfigWriter.gatewayApi(config).orThrow())).isEqualTo(config);
    }

    private static final String OTHERS = """
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: s, namespace: other}
            spec: {ports: [{port: 8080}, {port: 53, protocol: UDP}]}
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no such Service               | {name: nobody, port: 8080}                     | BackendNotFound: there is no Service edge/nobody
            no such port                  | {name: s, port: 9}                             | BackendNotFound: Service edge/s has no port 9
            no such port, of another      | {name: s, port: 9, weight: 3}, {name: s, port: 8080} | BackendNotFound: Service edge/s has no port 9
            another kind                  | {name: b, group: a.test, kind: Bucket}         | InvalidKind: Bucket of a.test is no backend here
            another kind of the core      | {name: b, kind: Pod}                           | InvalidKind: Pod is no backend here
            no grant                      | {name: s, namespace: other, port: 8080}        | RefNotPermitted: no ReferenceGrant in namespace other lets HTTPRoute of namespace edge refer to Service s
            """)
    void referencesThatLeadNowhereLeadNowhereAgain(String what, String backends, String reason) {
        RoutingConfig config = Manifests.config(Manifests.httpRule("{backendRefs: [" + backends + "]}") + OTHERS);
        assertThat(config.routes().toString()).contains(reason);
        comesBack(config, Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"port: 53", "port: 8080", "port: 1"})
    void faultsBehindAGrantComeBack(String port) {
        String grant =
                "---\napiVersion: gateway.networking.k8s.io/v1\nkind: ReferenceGrant\nmetadata: {name: x, namespace: other}\n"
                        + "spec: {from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: edge}],"
                        + " to: [{group: '', kind: Service}]}\n";
        String rule =
                "{backendRefs: [{name: s, namespace: other, " + port + "}, {name: t, namespace: other, port: 1}]}";
        comesBack(Manifests.config(Manifests.httpRule(rule) + OTHERS + grant), Set.of());
    }

    @Test
    void aPortThatCarriesOneKindOfRoutesAloneComesBack() {
        String backends = "rules: [{backendRefs: [{name: s, port: 8082}]}]}";
        String text = Manifests.route("GRPCRoute", "{parentRefs: [{name: g}], " + backends)
                + "---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: h, namespace: edge}\n"
                + "spec: {parentRefs: [{name: g}], " + backends + "\n";
        RoutingConfig config = Manifests.config(text);
        assertThat(config.routes().toString()).contains("UnsupportedProtocol: port 8082");
        comesBack(config, Set.of());
    }

    private static final String LIMIT = "{type: ExtensionRef, extensionRef: {group: a.test, kind: Limit, name: x}}";
    private static final String AUTH = "{type: ExternalAuth, externalAuth: {protocol: HTTP, http: {path: /ask,"
            + " allowedHeaders: [x-a]}, forwardBody: {maxSize: 9}, backendRef: {name: %s, port: 8080}}}";

    static List<String> rulesWithFiltersForTheEmbedder() {
        String to = "backendRefs: [{name: s, port: 8080}]";
        String auth = AUTH.formatted("s");
        String lost = AUTH.formatted("nobody");
        return List.of(
                "{filters: [" + LIMIT + "], " + to + "}",
                "{filters: [" + LIMIT + ", {type: CORS, cors: {}}], " + to + "}",
                "{filters: [" + LIMIT + ", {type: RequestRedirect, requestRedirect: {}}]}",
                "{filters: [" + LIMIT + "]}",
                "{filters: [" + auth + ", " + LIMIT + "], " + to + "}",
                "{filters: [" + lost + ", {type: CORS, cors: {}}], " + to + "}",
                "{filters: [" + auth + ", {type: CORS, cors: {}}]}",
                "{backendRefs: [{name: s, port: 8080, filters: [" + LIMIT + "]}, {name: s, port: 8082}]}",
                "{backendRefs: [{name: s, port: 8080, filters: [" + auth + "]}, {name: nobody, port: 8082}]}",
                "{backendRefs: [{name: s, port: 8080, filters: [" + lost + "]}, {name: s, port: 8082}]}",
                "{backendRefs: [{name: s, port: 8080, filters: [" + LIMIT + ", " + lost + "]}]}",
                "{backendRefs: [{name: s, port: 8080, filters: [" + lost + ", " + LIMIT + "]}]}",
                "{backendRefs: [{name: nobody, port: 8080, filters: [" + auth + ", " + LIMIT + "]}]}");
    }

    @ParameterizedTest
    @MethodSource("rulesWithFiltersForTheEmbedder")
    void filtersForTheEmbedderComeBackWhetherItKnowsThemOrNot(String rule) {
        for (Set<String> known : List.of(Set.<String>of(), Set.of("a.test/Limit"))) {
            comesBack(
                    ConfigLoader.STRICT
                            .withKnownFilters(known)
                            .readText("manifests.yaml", Manifests.httpRule(rule))
                            .orThrow(),
                    known);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{sessionName: a}",
                "{cookie: {}}",
                "{absoluteTimeout: 1h30m, cookieConfig: {lifetimeType: Permanent}}",
                "{type: Cookie, absoluteTimeout: 1h, cookie: {name: a, path: /b, lifetimeType: Permanent}}",
                "{type: Header, sessionName: x-a}",
                "{type: Header, header: {name: x-a}}"
            })
    void persistentSessionsComeBack(String session) {
        String rule = "{sessionPersistence: " + session + ", backendRefs: [{name: s, port: 8080}]}";
        comesBack(Manifests.config(Manifests.httpRule(rule)), Set.of());
        comesBack(
                Manifests.config(Manifests.route("GRPCRoute", "{parentRefs: [{name: g}], rules: [" + rule + "]}")),
                Set.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hostname: r.test | hostname: b.test",
                "hostname: r.test | 'path: {type: ReplaceFullPath, replaceFullPath: /b}'",
                "'path: {type: ReplaceFullPath, replaceFullPath: /r}' | 'path: {type: ReplacePrefixMatch, replacePrefixMatch: /b}'",
                "'hostname: r.test, path: {type: ReplaceFullPath, replaceFullPath: /r}' | hostname: b.test"
            })
    void rewritesOfRuleAndBackendComeBackAlsoBesideABackendThatRedirects(String rewrites) {
        String[] parts = rewrites.replace("'", "").split(" \\| ", -1);
        String own = "filters: [{type: URLRewrite, urlRewrite: {" + parts[0] + "}}], ";
        String rewriting = "{name: s, port: 8080, filters: [{type: URLRewrite, urlRewrite: {" + parts[1] + "}}]}";
        String redirecting = "{name: s, port: 8080, filters: [{type: RequestRedirect, requestRedirect: {}}]}";
        String plain = "{name: s, port: 8080}";
        for (String backends : List.of(
                rewriting, rewriting + ", " + plain, rewriting + ", " + redirecting, redirecting + ", " + plain)) {
            comesBack(Manifests.config(Manifests.httpRule("{" + own + "backendRefs: [" + backends + "]}")), Set.of());
            comesBack(Manifests.config(Manifests.httpRule("{backendRefs: [" + backends + "]}")), Set.of());
        }
    }

    @Test
    void setsOfListenersComeBackInTheOrderOfTheirAge() {
        String set =
                "---\napiVersion: gateway.networking.k8s.io/v1\nkind: ListenerSet\nmetadata: {name: %s, namespace: edge,"
                        + " creationTimestamp: '%s'}\nspec: {parentRef: {name: g}, listeners: [{name: l, port: %d, protocol: HTTP}]}\n";
        String text =
                "apiVersion: gateway.networking.k8s.io/v1\nkind: Gateway\nmetadata: {name: g, namespace: edge}\nspec:"
                        + " {gatewayClassName: any, allowedListeners: {namespaces: {from: Same}},"
                        + " listeners: [{name: dns, port: 53, protocol: UDP}]}\n"
                        + set.formatted("a", "2026-01-02T00:00:00Z", 80)
                        + set.formatted("b", "2026-01-01T00:00:00Z", 81)
                        + "---\napiVersion: gateway.networking.k8s.io/v1\nkind: HTTPRoute\nmetadata: {name: r, namespace: edge}\n"
                        + "spec: {parentRefs: [{kind: ListenerSet, name: a}, {kind: ListenerSet, name: b}]}\n";
        RoutingConfig config = Manifests.config(text);
        assertThat(config.gateways().get(0).listeners())
                .extracting(listener -> listener.name())
                .containsExactly("edge/b/l", "edge/a/l");
        comesBack(config, Set.of());
    }

    private static void comesBack(RoutingConfig config, Set<String> known) {
        WriteResult written = ConfigWriter.gatewayApi(config, known);
        assertThat(written.problems()).isEmpty();
        assertThat(ConfigLoader.STRICT
                        .withKnownFilters(known)
                        .readText("written.yaml", written.orThrow())
                        .orThrow())
                .isEqualTo(config);
    }

    @Test
    void whatTheSchemaRefusesIsToldAtTheObject() {
        RoutingConfig config = RoutingConfig.builder()
                .gateway(new Gateway(
                        ObjectName.parse("edge/g"),
                        List.of(LISTENER),
                        RoutingSemantics.GATEWAY_API,
                        Optional.empty(),
                        new SourceLocation("code.yaml", 1, 1)))
                .route(
                        "edge/r",
                        route -> route.parent("edge/g")
                                .at(new SourceLocation("code.yaml", 7, 3))
                                .rule(rule -> rule.match(match -> match.pathPrefix("/a%2fb"))
                                        .forwardTo(Destination.backend("edge/s", 8080))))
                .build();
        assertThat(ConfigWriter.gatewayApi(config).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.INEXPRESSIBLE);
            assertThat(problem.place()).hasToString("code.yaml:7:3");
            assertThat(problem.message())
                    .isEqualTo("this cannot be written; `spec.rules[0].matches[0].path.value`: the path holds `%2f`");
        });
    }

    @Test
    void dataOfOtherDialectsIsRefusedAtItsRule() {
        RoutingConfig config = RoutingConfig.builder()
                .gateway("edge/g", gateway -> gateway.listener(LISTENER))
                .route(
                        "edge/r",
                        route -> route.parent("edge/g")
                                .rule(rule -> rule.match(match -> match.pathPrefix("/a"))
                                        .at(new SourceLocation("code.yaml", 9, 5))
                                        .extension(new Extension("envoy.filters.http.lua", "x"))
                                        .forwardTo(Destination.backend("edge/s", 8080))))
                .build();
        assertThat(ConfigWriter.gatewayApi(config).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("code.yaml:9:5");
            assertThat(problem.message()).isEqualTo("the Gateway API has no `envoy.filters.http.lua` here");
        });
    }

    @Test
    void whatTheGatewayApiCannotSayIsRefused() {
        RoutingConfig config = RoutingConfig.builder()
                .gateway("edge/g", gateway -> gateway.listener(80, Protocol.HTTP))
                .route(
                        "edge/r",
                        route -> route.parent("edge/g")
                                .priority(1)
                                .rule(rule -> rule.match(
                                                match -> match.prefix("/a").scheme("https"))
                                        .forwardTo(Destination.backend("edge/s"))))
                .build();
        assertThat(ConfigWriter.gatewayApi(config).problems())
                .extracting(problem -> problem.message())
                .containsExactlyInAnyOrder(
                        "listener http:80 has no name",
                        "routes of the Gateway API have no priority",
                        "the Gateway API matches neither scheme nor port, client nor a share of the requests",
                        "a path is matched exactly, by whole segments, or by a regular expression; not by prefix /a",
                        "a reference to a Service needs a port: edge/s");
    }

    @Test
    void rewritesOfRuleAndBackendTogetherAreRefused() {
        ShareFilters redirecting = new ShareFilters(
                Optional.of(new PathRewrite.Full("/b")), Optional.of(REDIRECT), List.of(), Optional.empty(), List.of());
        RoutingConfig config = RoutingConfig.builder()
                .gateway("edge/g", gateway -> gateway.listener(80, Protocol.HTTP))
                .route(
                        "edge/r",
                        route -> route.parent("edge/g")
                                .rule(rule -> rule.match(match -> match.pathPrefix("/a"))
                                        .rewritePath(new PathRewrite.Full("/r"))
                                        .forwardTo(new WeightedDestination(
                                                Destination.backend("edge/s", 8080),
                                                1,
                                                List.of(),
                                                List.of(),
                                                Optional.empty(),
                                                redirecting))))
                .build();
        assertThat(ConfigWriter.gatewayApi(config).problems())
                .extracting(problem -> problem.message())
                .containsExactlyInAnyOrder(
                        "listener http:80 has no name",
                        "a rewrite of a backend replaces that of its rule in the Gateway API, and a backend that redirects has"
                                + " none of its own");
    }
}
