package io.waymark.routing.yaml.gatewayapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.ShareFilters;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.ConfigWriter;
import io.waymark.routing.yaml.WriteResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is loaded from the Gateway API and written comes back the same; what cannot be said is refused. */
class RoundTripTest {

    private static final Path CONFORMANCE = Path.of("../conformance/gatewayapi");
    private static final RouteAction.Redirect REDIRECT = new RouteAction.Redirect(
            302,
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            RouteAction.PortRule.LISTENER,
            PathRewrite.KEEP,
            RouteAction.Query.KEEP);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "across-routes",
                "grants-all",
                "grpc-headers",
                "grpc-hosts",
                "grpc-methods",
                "grpc-precedence",
                "headers",
                "hostname-intersection",
                "isolation-with-hostnames",
                "listener-port",
                "listener-sets-routes",
                "matching",
                "methods",
                "misdirected",
                "policies",
                "precedence-hosts",
                "precedence-paths",
                "prefix-replacement",
                "query",
                "redirect",
                "redirect-port-and-scheme",
                "request-headers",
                "response-headers",
                "rewrite",
                "single-backend-filters",
                "split-filters"
            })
    void whatWasLoadedComesBack(String name) {
        RoutingConfig config = ConfigLoader.load(CONFORMANCE.resolve("base.yaml"), CONFORMANCE.resolve(name + ".yaml"));
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

    @Test
    void aReferenceThatLeadsNowhereIsRefused() {
        RoutingConfig config = Manifests.config(Manifests.httpRule("{backendRefs: [{name: nobody, port: 8080}]}"));
        assertThat(ConfigWriter.gatewayApi(config).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .startsWith("the Gateway API leads to Services that are there, not to 500"));
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
                        "where rule and backend rewrite, the backend has the last word in the Gateway API",
                        "a backend of the Gateway API redirects or rewrites, not both");
    }
}
