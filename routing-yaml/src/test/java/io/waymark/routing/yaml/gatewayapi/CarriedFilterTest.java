package io.waymark.routing.yaml.gatewayapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Backend;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Filters that the embedder acts on: they stand on the rule or share as data, and one that cannot be acted on is never skipped. */
class CarriedFilterTest {

    private static final Extension LIMIT =
            new Extension("ExtensionRef", Map.of("group", "a.test", "kind", "Limit", "name", "slow"));
    private static final String FILTER = "{type: ExtensionRef, extensionRef: {group: a.test, kind: Limit, name: slow}}";
    private static final String CORS = "{type: CORS, cors: {allowOrigins: ['*']}}";
    private static final ConfigLoader KNOWING = ConfigLoader.STRICT.withKnownFilters(Set.of("a.test/Limit"));

    private static String atRule(String filters) {
        return Manifests.httpRule("{filters: [" + filters + "], backendRefs: [{name: s, port: 8080}]}");
    }

    private static String atBackend(String filters) {
        return Manifests.httpRule(
                "{backendRefs: [{name: s, port: 8080, filters: [" + filters + "]}, {name: s, port: 8082}]}");
    }

    private static RouteRule rule(RoutingConfig config) {
        return config.routes().get(0).rules().get(0);
    }

    private static WeightedDestination firstShare(RoutingConfig config) {
        return ((RouteAction.Forward) rule(config).action()).destinations().get(0);
    }

    @Test
    void anUnknownFilterIsAnErrorThatSaysWhichItWas() {
        RouteRule rule = rule(Manifests.config(atRule(CORS + ", " + FILTER)));
        assertThat(rule.action()).isEqualTo(new RouteAction.Respond(500, ""));
        assertThat(rule.cors()).as("a preflight is an error too").isEmpty();
        assertThat(rule.extensions()).containsExactly(LIMIT);
    }

    @Test
    void anUnknownFilterOfABackendIsAnErrorOfItsShareAlone() {
        RoutingConfig config = Manifests.config(atBackend(FILTER));
        assertThat(firstShare(config).destination()).isInstanceOf(Destination.Unavailable.class);
        assertThat(firstShare(config).filters().extensions()).containsExactly(LIMIT);
        assertThat(rule(config).action().toString()).contains("edge/s:8082");
    }

    @Test
    void theRequestGoesOnThroughAFilterThatTheEmbedderKnows() {
        var result = KNOWING.readText("manifests.yaml", atRule(FILTER));
        assertThat(result.problems()).isEmpty();
        RouteRule rule = rule(result.orThrow());
        assertThat(rule.action()).isInstanceOf(RouteAction.Forward.class);
        assertThat(rule.extensions()).containsExactly(LIMIT);
    }

    @Test
    void soDoesTheShareOfABackend() {
        RoutingConfig config =
                KNOWING.readText("manifests.yaml", atBackend(FILTER)).orThrow();
        assertThat(firstShare(config).destination()).isEqualTo(Destination.backend("edge/s", 8080));
        assertThat(firstShare(config).filters().extensions()).containsExactly(LIMIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.test/Other", "b.test/Limit", "/Limit"})
    void otherKindsStayUnknown(String known) {
        ConfigLoader loader = ConfigLoader.STRICT.withKnownFilters(Set.of(known));
        assertThat(rule(loader.readText("manifests.yaml", atRule(FILTER)).orThrow())
                        .action())
                .isEqualTo(new RouteAction.Respond(500, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Limit", "a.test/", "a/b/c", ""})
    void knownKindsAreWrittenAsGroupAndKind(String kind) {
        assertThatThrownBy(() -> ConfigLoader.STRICT.withKnownFilters(Set.of(kind)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("knownFilters: '" + kind + "'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {protocol: GRPC, backendRef: {name: s, port: 8080}, grpc: {}}                                          | WM0515
            {protocol: GRPC, backendRef: {name: s, port: 8080}, grpc: {allowedHeaders: [x-a, x-b]}}                | WM0515
            {protocol: HTTP, backendRef: {name: s, port: 8080}, http: {path: /check}}                              | WM0515
            {protocol: HTTP, backendRef: {name: s, port: 8080}, http: {}, forwardBody: {maxSize: 0}}               | WM0515
            {backendRef: {name: s, port: 8080}, http: {}}                                                          | WM0111
            {protocol: HTTP, http: {}}                                                                             | WM0111
            {protocol: HTTP, backendRef: {name: s}, http: {}}                                                      | WM0111
            {protocol: http, backendRef: {name: s, port: 8080}, http: {}}                                          | WM0212
            {protocol: GRPC, backendRef: {name: s, port: 8080}}                                                    | WM0111
            {protocol: HTTP, backendRef: {name: s, port: 8080}}                                                    | WM0111
            {protocol: GRPC, backendRef: {name: s, port: 8080}, grpc: {}, http: {}}                                | WM0114
            {protocol: HTTP, backendRef: {name: s, port: 8080}, grpc: {}, http: {}}                                | WM0114
            {protocol: GRPC, backendRef: {name: s, port: 8080}, grpc: {allowedHeaders: [x-a, x-a]}}                | WM0216
            {protocol: HTTP, backendRef: {name: s, port: 8080}, http: {allowedResponseHeaders: [x-a, x-a]}}        | WM0216
            {protocol: HTTP, backendRef: {name: s, port: 8080}, http: {path: "/a b"}}                              | WM0213
            {protocol: HTTP, backendRef: {name: s, port: 8080}, http: {path: /a%zz}}                               | WM0213
            {protocol: HTTP, backendRef: {name: s, port: 8080}, http: {}, forwardBody: {maxSize: -1}}              | WM0210
            {protocol: HTTP, backendRef: {name: s, port: 8080}, http: {}, forwardBody: {size: 1}}                  | WM0113
            {protocol: HTTP, backendRef: {name: s, port: 8080, weight: 1}, http: {}}                               | WM0113
            {protocol: HTTP, backendRef: {name: t, port: 8080}, http: {}}                                          | WM0312
            {protocol: HTTP, backendRef: {name: s, namespace: other, port: 8080}, http: {}}                        | WM0312
            """)
    void externalAuthorization(String body, String code) {
        assertThat(Manifests.codes(atRule(external(body)))).contains(code, "WM0515");
        assertThat(Manifests.codes(atBackend(external(body)))).contains(code, "WM0515");
    }

    private static String external(String body) {
        return "{type: ExternalAuth, externalAuth: " + body + "}";
    }

    @Test
    void externalAuthorizationIsCarriedAsWritten() {
        String body = "{protocol: HTTP, backendRef: {name: s, port: 8080}, "
                + "http: {path: /check, allowedHeaders: [x-a]}, forwardBody: {maxSize: 10}}";
        RoutingConfig config = Manifests.config(atRule(external(body)));
        assertThat(rule(config).action()).isInstanceOf(RouteAction.Forward.class);
        assertThat(rule(config).extensions())
                .containsExactly(new Extension(
                        "ExternalAuth",
                        Map.of(
                                "protocol",
                                "HTTP",
                                "backendRef",
                                Map.of("group", "", "kind", "Service", "namespace", "edge", "name", "s", "port", 8080L),
                                "http",
                                Map.of("path", "/check", "allowedHeaders", List.of("x-a")),
                                "forwardBody",
                                Map.of("maxSize", 10L))));
    }

    @Test
    void theServiceThatIsAskedStandsAmongTheBackends() {
        String filter = external("{protocol: GRPC, backendRef: {name: s, port: 8080}, grpc: {}}");
        RoutingConfig config = Manifests.config(
                Manifests.httpRule("{filters: [" + filter + ", {type: RequestRedirect, requestRedirect: {}}]}"));
        assertThat(config.backends()).extracting(Backend::name).hasToString("[edge/s]");
    }

    @Test
    void whereNobodyCanBeAskedNobodyPasses() {
        String filter = external("{protocol: GRPC, backendRef: {name: t, port: 8080}, grpc: {}}");
        RouteRule rule = rule(Manifests.config(atRule(CORS + ", " + filter)));
        assertThat(rule.action()).isEqualTo(new RouteAction.Respond(500, ""));
        assertThat(rule.cors()).isEmpty();
        assertThat(rule.extensions()).extracting(Extension::name).containsExactly("ExternalAuth");
        assertThat(Manifests.problems(atRule(filter)))
                .filteredOn(problem -> problem.code() == ProblemCode.INVALID_BACKEND)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .contains("BackendNotFound", "nobody can be asked", "answered with 500"));
    }

    @Test
    void grpcRoutesHaveNoExternalAuthorization() {
        String rule = "{parentRefs: [{name: g}], rules: [{filters: ["
                + external("{protocol: GRPC, backendRef: {name: s, port: 8080}, grpc: {}}")
                + "], backendRefs: [{name: s, port: 8080}]}]}";
        assertThat(Manifests.codes(Manifests.route("GRPCRoute", rule))).contains("WM0212");
    }
}
