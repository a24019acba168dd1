package io.waymark.routing.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.TextFormat;
import io.waymark.routing.action.TextPart;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.RegexPattern;
import io.waymark.routing.policy.RequestPolicy;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rewrite or a redirect makes of a request is held to the policy again. */
class RewriteSafetyTest {

    private static RoutingConfig stripping(String prefix) {
        return Asked.config(rule -> rule.match(match -> match.prefix(prefix))
                .rewritePath(new PathRewrite.Prefix("/", PathRewrite.Join.TEXT))
                .forwardTo(Destination.backend("b")));
    }

    static Stream<Arguments> strips() {
        return Asked.rows("""
                -- target        | secure           | envoy
                /api             | b a/             | b a/
                /apix            | b a/x            | b a/x
                /api../admin     | REWRITE_UNSAFE@0 | b a/../admin
                /api./admin      | REWRITE_UNSAFE@0 | b a/./admin
                /api/x           | b a/x            | b a//x
                /api%2e%2e/admin | REWRITE_UNSAFE@0 | b a/%2e%2e/admin
                /api?x=/../y     | b a/?x=/../y     | b a/?x=/../y
                """);
    }

    @ParameterizedTest
    @MethodSource("strips")
    void aStripThatMakesADotSegmentIsUnsafe(String target, String secure, String envoy) {
        RoutingRequest request = Asked.request("GET", "a", target, "");

        assertThat(Asked.answer(stripping("/api"), RequestPolicy.SECURE, request))
                .isEqualTo(secure);
        assertThat(Asked.answer(stripping("/api"), RequestPolicy.ENVOY, request))
                .isEqualTo(envoy);
    }

    /** A path, a host and a redirect made of attributes, which the embedder gives and which nobody has checked. */
    static Stream<Arguments> attributes() {
        return Asked.rows("""
                -- attribute     | path secure      | path raw            | host secure        | host raw             | redirect secure        | redirect raw
                /x               | b a/x            | b a/x               | REWRITE_UNSAFE@0   | b /x/                | http://a/x             | http://a/x
                x.example        | b a/x.example    | b a/x.example       | b x.example/       | b x.example/         | http://a/x.example     | http://a/x.example
                //evil           | b a/evil         | b a//evil           | REWRITE_UNSAFE@0   | b //evil/            | http://a/evil          | http://a//evil
                /..              | REWRITE_UNSAFE@0 | b a/..              | REWRITE_UNSAFE@0   | b /../               | REWRITE_UNSAFE@0       | http://a/..
                /x{0D}{0A}y:z    | REWRITE_UNSAFE@0 | REWRITE_UNSAFE@0    | REWRITE_UNSAFE@0   | b /x{20}{20}y:z/     | REWRITE_UNSAFE@0       | REWRITE_UNSAFE@0
                /x?{0A}          | REWRITE_UNSAFE@0 | REWRITE_UNSAFE@0    | REWRITE_UNSAFE@0   | b /x?{20}/           | REWRITE_UNSAFE@0       | REWRITE_UNSAFE@0
                /x?{20}          | REWRITE_UNSAFE@0 | b a/x?{20}          | REWRITE_UNSAFE@0   | b /x?{20}/           | REWRITE_UNSAFE@0       | http://a/x?{20}
                /x#y             | REWRITE_UNSAFE@0 | b a/x#y             | REWRITE_UNSAFE@0   | b /x#y/              | http://a/x#y           | http://a/x#y
                u@evil           | b a/u@evil       | b a/u@evil          | REWRITE_UNSAFE@0   | b u@evil/            | http://a/u@evil        | http://a/u@evil
                """);
    }

    @ParameterizedTest
    @MethodSource("attributes")
    void whatIsMadeOfUncheckedTextIsChecked(
            String attribute,
            String pathSecure,
            String pathRaw,
            String hostSecure,
            String hostRaw,
            String redirectSecure,
            String redirectRaw) {
        TextFormat format = TextFormat.of(new TextPart.Unresolved("X"));
        RoutingRequest request = RoutingRequest.builder()
                .authority("a")
                .target("/")
                .port(80)
                .attribute("format:X", Asked.text(attribute))
                .build();
        RoutingConfig path = forward(rule -> rule.rewritePath(new PathRewrite.Formatted(format)));
        RoutingConfig host = forward(rule -> rule.rewriteHost(new HostRewrite.Formatted(format)));
        RoutingConfig redirect = Asked.config(rule -> rule.action(redirect(new PathRewrite.Formatted(format))));

        both(path, request, pathSecure, pathRaw);
        both(host, request, hostSecure, hostRaw);
        both(redirect, request, redirectSecure, redirectRaw);
    }

    private static RoutingConfig forward(Consumer<RouteRule.Builder> rewrite) {
        return Asked.config(rule -> {
            rewrite.accept(rule);
            rule.forwardTo(Destination.backend("b"));
        });
    }

    private static RouteAction redirect(PathRewrite path) {
        return new RouteAction.Redirect(
                302,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                RouteAction.PortRule.LISTENER,
                path,
                RouteAction.Query.KEEP);
    }

    private static void both(RoutingConfig config, RoutingRequest request, String secure, String raw) {
        assertThat(Asked.answer(config, RequestPolicy.SECURE, request)).isEqualTo(Asked.text(secure));
        assertThat(Asked.answer(config, RequestPolicy.RAW, request)).isEqualTo(Asked.text(raw));
    }

    static Stream<Arguments> hosts() {
        return Asked.rows("""
                -- x-host        | secure           | envoy
                b.example        | b b.example/     | b b.example/
                b.example:8080   | b b.example:8080/ | b b.example:8080/
                u@b.example      | REWRITE_UNSAFE@0 | REWRITE_UNSAFE@0
                b.example/admin  | REWRITE_UNSAFE@0 | b b.example/admin/
                b.example:x      | REWRITE_UNSAFE@0 | REWRITE_UNSAFE@0
                """);
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void aHostFromAHeaderIsHeldToTheRulesOfAuthorities(String value, String secure, String envoy) {
        RoutingConfig config = forward(rule -> rule.rewriteHost(new HostRewrite.FromHeader("x-host")));
        RoutingRequest request = Asked.request("GET", "a", "/", "x-host: " + value);

        assertThat(Asked.answer(config, RequestPolicy.SECURE, request)).isEqualTo(secure);
        assertThat(Asked.answer(config, RequestPolicy.ENVOY, request)).isEqualTo(envoy);
    }

    @Test
    void aSubstitutionMakesAtMostTwiceTheLengthOfATarget() {
        RoutingConfig config = forward(
                rule -> rule.rewritePath(new PathRewrite.Regex(new RegexPattern("x"), "\\0y" + "z".repeat(1000))));

        assertThat(Asked.answer(config, RequestPolicy.SECURE, Asked.request("GET", "a", "/" + "x".repeat(32), "")))
                .startsWith("b a/xyzz");
        assertThat(Asked.answer(config, RequestPolicy.SECURE, Asked.request("GET", "a", "/" + "x".repeat(33), "")))
                .isEqualTo("REWRITE_UNSAFE@0");
        assertThat(Asked.answer(config, RequestPolicy.SECURE, Asked.request("GET", "a", "/" + "x".repeat(16_383), "")))
                .isEqualTo("REWRITE_UNSAFE@0");
    }
}
