package io.waymark.routing.yaml.gatewayapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.meta.Extension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Policies of a rule that the embedder keeps: retry (geps/gep-1731) and session persistence (geps/gep-1619). */
class RulePolicyTest {

    private static RouteRule rule(String kind, String policies) {
        String rule = "{" + policies + ", backendRefs: [{name: s, port: 8080}]}";
        String spec = "{parentRefs: [{name: g}], rules: [" + rule + "]}";
        return Manifests.config(Manifests.route(kind, spec))
                .routes()
                .get(0)
                .rules()
                .get(0);
    }

    private static RouteRule rule(String policies) {
        return rule("HTTPRoute", policies);
    }

    private static RetryPolicy retry(String policies) {
        return rule(policies).retry().orElseThrow();
    }

    @Test
    void withoutAStanzaNothingIsTriedAgain() {
        assertThat(rule("name: a").retry()).isEmpty();
    }

    @Test
    void statusesAttemptsAndPause() {
        assertThat(retry("retry: {codes: [500, 503], attempts: 3, backoff: 100ms}"))
                .isEqualTo(new RetryPolicy(
                        3,
                        Optional.empty(),
                        List.of("connection-error"),
                        List.of(500, 503),
                        Optional.of(Duration.ofMillis(100))));
    }

    @Test
    void aStanzaMeansThatFailedConnectionsAreTriedAgain() {
        RetryPolicy retry = retry("retry: {codes: [502]}");
        assertThat(retry.events()).containsExactly("connection-error");
        assertThat(retry.retries()).isEqualTo(1);
        assertThat(retry.backOff()).isEmpty();
    }

    @Test
    void eachTryHasTheLimitOfOneCallAndAllTogetherThatOfTheRequest() {
        RouteRule rule = rule("timeouts: {request: 10s, backendRequest: 2s}, retry: {attempts: 4}");
        assertThat(rule.retry().orElseThrow().perTry()).contains(Duration.ofSeconds(2));
        assertThat(rule.timeouts().request()).contains(Duration.ofSeconds(10));
        assertThat(rule.timeouts().tryLimit()).contains(Duration.ofSeconds(2));
    }

    private static void persists(String session, Map<String, Object> data) {
        for (String kind : List.of("HTTPRoute", "GRPCRoute")) {
            assertThat(rule(kind, "sessionPersistence: " + session).extensions())
                    .as(kind + " " + session)
                    .containsExactly(new Extension("sessionPersistence", data));
        }
    }

    @Test
    void sessionsByCookie() {
        persists("{}", Map.of("type", "Cookie", "lifetimeType", "Session"));
        persists("{sessionName: a}", Map.of("type", "Cookie", "sessionName", "a", "lifetimeType", "Session"));
        persists("{cookie: {}}", Map.of("type", "Cookie", "path", "/", "lifetimeType", "Session"));
        persists(
                "{absoluteTimeout: 1h, cookieConfig: {lifetimeType: Permanent}}",
                Map.of("type", "Cookie", "absoluteTimeout", "PT1H", "lifetimeType", "Permanent"));
        persists(
                "{type: Cookie, absoluteTimeout: 1h, cookie: {name: a, path: /b, lifetimeType: Permanent}}",
                Map.of(
                        "type",
                        "Cookie",
                        "absoluteTimeout",
                        "PT1H",
                        "sessionName",
                        "a",
                        "path",
                        "/b",
                        "lifetimeType",
                        "Permanent"));
    }

    @Test
    void sessionsByHeader() {
        persists("{type: Header, sessionName: x-a}", Map.of("type", "Header", "sessionName", "x-a"));
        persists("{type: Header, header: {name: x-a}}", Map.of("type", "Header", "sessionName", "x-a"));
    }
}
