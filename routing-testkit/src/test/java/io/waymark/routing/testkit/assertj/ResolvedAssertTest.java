package io.waymark.routing.testkit.assertj;

import static io.waymark.routing.testkit.assertj.RoutingAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.SplitSource;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.Fraction;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResolvedAssertTest {

    private static final RoutingConfig CONFIG = RoutingConfig.builder()
            .gateway("gate", gateway -> gateway.listener(80, Protocol.HTTP))
            .route(
                    "ns/shop",
                    route -> route.parent("gate")
                            .rule(rule -> rule.match(match -> match.path("/orders"))
                                    .forwardTo(Destination.backend("orders", 8080))
                                    .rewritePath(new PathRewrite.Full("/v2"))
                                    .rewriteHost(new HostRewrite.Literal("orders.internal"))
                                    .requestHeader(HeaderChange.set("x-version", "2"))
                                    .requestHeader(HeaderChange.remove("x-debug"))
                                    .responseHeader(HeaderChange.set("x-served-by", "orders"))
                                    .timeouts(new Timeouts(
                                            Optional.of(Duration.ofSeconds(5)), Optional.empty(), Optional.empty()))
                                    .mirror(new Mirror(Destination.backend("audit"), Fraction.ALL)))
                            .rule(rule -> rule.name("canary")
                                    .match(match -> match.path("/split"))
                                    .forwardTo(Destination.backend("v1"), 95)
                                    .forwardTo(Destination.backend("v2"), 5))
                            .rule(rule -> rule.match(match -> match.path("/old"))
                                    .action(new RouteAction.Redirect(
                                            301,
                                            Optional.empty(),
                                            Optional.of("new.example"),
                                            OptionalInt.empty(),
                                            RouteAction.PortRule.LISTENER,
                                            PathRewrite.KEEP,
                                            RouteAction.Query.KEEP)))
                            .rule(rule -> rule.match(match -> match.path("/down"))
                                    .action(new RouteAction.Respond(503, "later"))))
            .build();

    private static final Router ROUTER =
            ReferenceRouter.compile(CONFIG, RouterOptions.DEFAULT.split(SplitSource.fixed(0)));

    static Stream<Arguments> whatHolds() {
        return Stream.of(
                holds("goesTo name", "/orders", it -> it.goesTo("orders")),
                holds("goesTo name:port", "/orders", it -> it.goesTo("orders:8080")),
                holds("goesTo name and port", "/orders", it -> it.goesTo("orders", 8080)),
                holds("splits", "/split", it -> it.splits(Map.of("v1", 95, "v2", 5))),
                holds("mirrorsTo", "/orders", it -> it.mirrorsTo("audit")),
                holds("mirrorsTo nobody", "/split", it -> it.mirrorsTo()),
                holds("withPath", "/orders?x=1", it -> it.withPath("/v2?x=1")),
                holds("withHost", "/orders", it -> it.withHost("orders.internal")),
                holds("withRequestHeader", "/orders", it -> it.withRequestHeader("X-Version", "2")),
                holds("withoutRequestHeader", "/orders", it -> it.withoutRequestHeader("x-debug")),
                holds("withResponseHeader", "/orders", it -> it.withResponseHeader("x-served-by", "orders")),
                holds("withoutResponseHeader", "/orders", it -> it.withoutResponseHeader("x-other")),
                holds("withTimeout", "/orders", it -> it.withTimeout(Duration.ofSeconds(5))),
                holds("byRoute", "/orders", it -> it.byRoute("ns/shop")),
                holds("byRule index", "/orders", it -> it.byRule(0)),
                holds("byRule name", "/split", it -> it.byRule("canary")),
                holds("isRedirect", "/old", it -> it.isRedirect(301, "http://new.example/old")),
                holds("responds status", "/down", it -> it.responds(503)),
                holds("responds status and body", "/down", it -> it.responds(503, "later")),
                holds("responds to what nothing matches", "/gone", it -> it.responds(404)),
                holds("isMatched", "/down", ResolvedAssert::isMatched),
                holds("isNotMatched", "/gone", ResolvedAssert::isNotMatched),
                holds("isRejected", "/a%2Fb", it -> it.isRejected(RejectReason.PATH_ENCODED_SLASH)));
    }

    static Stream<Arguments> whatFails() {
        return Stream.of(
                fails("/orders", it -> it.goesTo("orders-v2"), "destination: expected orders-v2 but was orders:8080"),
                fails("/orders", it -> it.goesTo("orders", 80), "destination: expected orders:80 but was orders:8080"),
                fails("/split", it -> it.goesTo("v1"), "destination: expected v1 but was one of {v1=95, v2=5}"),
                fails("/down", it -> it.goesTo("v1"), "destination: expected v1 but was (503 later)"),
                fails(
                        "/split",
                        it -> it.splits(Map.of("v1", 90, "v2", 10)),
                        "destinations: expected {v1=90, v2=10} but was {v1=95, v2=5}"),
                fails("/orders", it -> it.mirrorsTo(), "mirrors: expected [] but was [audit]"),
                fails("/orders", it -> it.withPath("/orders"), "path: expected /orders but was /v2"),
                fails("/old", it -> it.withPath("/old"), "path: expected /old but was (nothing)"),
                fails("/split", it -> it.withHost("x"), "host: expected x but was shop.example"),
                fails(
                        "/orders",
                        it -> it.withRequestHeader("x-version", "1"),
                        "requestHeaders.x-version: expected '1' but was '2'"),
                fails(
                        "/orders",
                        it -> it.withoutRequestHeader("x-version"),
                        "requestHeaders.x-version: expected absent but was '2'"),
                fails(
                        "/orders",
                        it -> it.withResponseHeader("x-served-by", "v1"),
                        "responseHeaders.x-served-by: expected 'v1' but was 'orders'"),
                fails(
                        "/orders",
                        it -> it.withoutResponseHeader("x-served-by"),
                        "responseHeaders.x-served-by: expected absent but was 'orders'"),
                fails(
                        "/orders",
                        it -> it.withTimeout(Duration.ofMillis(250)),
                        "timeout: expected PT0.25S but was PT5S"),
                fails("/orders", it -> it.byRoute("shop"), "route: expected shop but was ns/shop"),
                fails("/gone", it -> it.byRoute("shop"), "route: expected shop but was (nothing)"),
                fails("/split", it -> it.byRule(1), "rule: expected 1 but was canary"),
                fails(
                        "/old",
                        it -> it.isRedirect(302, "http://new.example/old"),
                        "redirect: expected 302 http://new.example/old but was 301 http://new.example/old"),
                fails("/down", it -> it.responds(500), "response: expected 500 * but was 503 later"),
                fails("/down", it -> it.responds(503, "now"), "response: expected 503 now but was 503 later"),
                fails("/gone", ResolvedAssert::isMatched, "matched: expected true but was false"),
                fails("/down", ResolvedAssert::isNotMatched, "matched: expected false but was true"),
                fails(
                        "/a%2Fb",
                        it -> it.isRejected(RejectReason.PATH_CLIMBS),
                        "rejected: expected PATH_CLIMBS but was PATH_ENCODED_SLASH"),
                fails(
                        "/gone",
                        it -> it.isRejected(RejectReason.PATH_CLIMBS),
                        "rejected: expected PATH_CLIMBS but was (nothing)"));
    }

    @ParameterizedTest
    @MethodSource("whatHolds")
    void whatIsSoPasses(String target, Consumer<ResolvedAssert> assertion) {
        assertThatCode(() -> assertion.accept(assertThat(resolved(target)))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("whatFails")
    void whatIsNotSoFailsWithExpectedAndActual(String target, Consumer<ResolvedAssert> assertion, String headline) {
        assertThatThrownBy(() -> assertion.accept(assertThat(resolved(target))))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(headline + System.lineSeparator());
    }

    @Test
    void aFailureExplainsHowTheAnswerCameAbout() {
        assertThatThrownBy(() -> assertThat(resolved("/gone")).goesTo("orders"))
                .hasMessageContaining("request GET http://shop.example/gone")
                .hasMessageContaining("route ns/shop rule canary match 0: path /gone does not fit")
                .hasMessageContaining("no match: no route matches");
    }

    @Test
    void assertionsAreDescribedAndChained() {
        assertThatThrownBy(() -> assertThat(resolved("/orders"))
                        .as("the orders")
                        .goesTo("orders")
                        .withPath("/"))
                .hasMessageStartingWith("[the orders] path: expected / but was /v2");
    }

    private static Resolved resolved(String target) {
        RoutingRequest request = RoutingRequest.builder()
                .url("http://shop.example" + target)
                .header("x-debug", "1")
                .build();
        return Resolved.by(ROUTER, request);
    }

    private static Arguments holds(String name, String target, Consumer<ResolvedAssert> assertion) {
        return argumentSet(name, target, assertion);
    }

    private static Arguments fails(String target, Consumer<ResolvedAssert> assertion, String headline) {
        return argumentSet(headline, target, assertion, headline);
    }
}
