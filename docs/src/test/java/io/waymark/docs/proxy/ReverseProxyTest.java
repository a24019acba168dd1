package io.waymark.docs.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.docs.proxy.TestUpstream.Received;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.config.RoutingConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the proxy passes on, changes, and answers by itself. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReverseProxyTest {

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "OPTIONS", "PURGE"})
    void methodPathAndQueryArriveAsSent(String method) throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("hello");
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.port()));
                WireClient client = proxy.connect()) {
            client.request(method, "/orders/a%20b?q=%2F&q=1&x");
            assertThat(client.response()).isEqualTo("HTTP/1.1 200 OK\nhello");
            Received received = upstream.received();
            assertThat(received.method()).isEqualTo(method);
            assertThat(received.target()).isEqualTo("/orders/a%20b?q=%2F&q=1&x");
            assertThat(received.header("Host")).isEqualTo("shop.example.com");
        }
    }

    @Test
    void pathAndHostAreRewritten() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("");
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(
                        upstream.port(),
                        rule -> rule.match(match -> match.prefix("/orders"))
                                .rewritePath(new PathRewrite.Prefix("/", PathRewrite.Join.ONE_SLASH))
                                .rewriteHost(new HostRewrite.Literal("orders.internal"))));
                WireClient client = proxy.connect()) {
            client.request("GET", "/orders/42?x=1").response();
            Received received = upstream.received();
            assertThat(received.target()).isEqualTo("/42?x=1");
            assertThat(received.header("Host")).isEqualTo("orders.internal");
        }
    }

    @Test
    void headersAreChangedOnBothWays() throws Exception {
        try (TestUpstream upstream = TestUpstream.noting(exchange -> {
                    exchange.getResponseHeaders().set("Server", "secret");
                    exchange.sendResponseHeaders(200, -1);
                });
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(
                        upstream.port(),
                        rule -> rule.requestHeader(HeaderChange.set("x-tenant", "blue"))
                                .requestHeader(HeaderChange.remove("cookie"))
                                .responseHeader(HeaderChange.add("x-served-by", "waymark"))
                                .responseHeader(HeaderChange.remove("server"))));
                WireClient client = proxy.connect()) {
            client.request("GET", "/", "X-Tenant: red", "Cookie: a=b", "X-Role: user", "X-Role: admin");
            assertThat(client.head()).contains("x-served-by: waymark").noneMatch(line -> line.startsWith("server:"));
            Received received = upstream.received();
            assertThat(received.header("X-Tenant")).isEqualTo("blue");
            assertThat(received.header("Cookie")).isEqualTo("(none)");
            assertThat(received.header("X-Role")).isEqualTo("user, admin");
        }
    }

    @Test
    void headersOfOneConnectionStayBehind() throws Exception {
        try (TestUpstream upstream = TestUpstream.noting(exchange -> {
                    exchange.getResponseHeaders().set("Connection", "X-Hop");
                    exchange.getResponseHeaders().set("X-Hop", "1");
                    exchange.getResponseHeaders().set("Keep-Alive", "timeout=5");
                    exchange.getResponseHeaders().set("X-End", "1");
                    exchange.sendResponseHeaders(200, -1);
                });
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.port()));
                WireClient client = proxy.connect()) {
            client.request(
                    "GET",
                    "/",
                    "Connection: keep-alive, X-Secret",
                    "X-Secret: 1",
                    "Keep-Alive: timeout=5",
                    "Proxy-Authorization: Basic eDp5",
                    "TE: trailers",
                    "Trailer: X-Sum",
                    "Upgrade: websocket",
                    "X-End: 1");
            assertThat(client.head())
                    .contains("x-end: 1")
                    .noneMatch(line -> line.startsWith("x-hop:")
                            || line.startsWith("connection:")
                            || line.startsWith("keep-alive:"));
            Received received = upstream.received();
            assertThat(received.header("X-End")).isEqualTo("1");
            assertThat(List.of("X-Secret", "Keep-Alive", "Proxy-Authorization", "Te", "Trailer", "Upgrade"))
                    .allSatisfy(name -> assertThat(received.header(name)).isEqualTo("(none)"));
        }
    }

    @Test
    void redirectsAreAnsweredWithoutAnUpstream() throws Exception {
        RouteAction elsewhere = new RouteAction.Redirect(
                308,
                Optional.of("https"),
                Optional.of("www.example.com"),
                OptionalInt.empty(),
                RouteAction.PortRule.AUTHORITY,
                PathRewrite.KEEP,
                RouteAction.Query.KEEP);
        try (RunningProxy proxy = RunningProxy.of(
                        new Shop().rule(rule -> rule.action(elsewhere)).build());
                WireClient client = proxy.connect()) {
            List<String> head = client.request("GET", "/a?b=c").head();
            assertThat(head.get(0)).startsWith("HTTP/1.1 308 ");
            assertThat(head).contains("location: https://www.example.com/a?b=c");
        }
    }

    @Test
    void aRuleMayAnswerByItself() throws Exception {
        RoutingConfig config = new Shop()
                .rule(rule -> rule.action(new RouteAction.Respond(503, "closed"))
                        .responseHeader(HeaderChange.set("retry-after", "60")))
                .build();
        try (RunningProxy proxy = RunningProxy.of(config);
                WireClient client = proxy.connect()) {
            List<String> head = client.request("GET", "/").head();
            assertThat(head).contains("HTTP/1.1 503 Service Unavailable", "retry-after: 60", "content-length: 6");
            assertThat(client.read(6)).isEqualTo("closed");
        }
    }

    @Test
    void whatNoRouteTakesIs404() throws Exception {
        RoutingConfig config = new Shop()
                .rule(rule -> rule.match(match -> match.path("/only")).action(new RouteAction.Respond(200, "")))
                .build();
        try (RunningProxy proxy = RunningProxy.of(config);
                WireClient client = proxy.connect()) {
            assertThat(client.request("GET", "/else").response()).isEqualTo("HTTP/1.1 404 Not Found\n");
            assertThat(client.request("GET", "/only").response()).isEqualTo("HTTP/1.1 200 OK\n");
        }
    }

    @Test
    void whatThePolicyRefusesIs400AndReachesNoUpstream() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("reached");
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.port()));
                WireClient client = proxy.connect()) {
            assertThat(client.request("GET", "/a%2Fb").response()).isEqualTo("HTTP/1.1 400 Bad Request\n");
            assertThat(client.request("GET", "/ok").response()).isEqualTo("HTTP/1.1 200 OK\nreached");
            assertThat(upstream.received().target()).isEqualTo("/ok");
        }
    }

    @Test
    void sharesAreTakenByWeight() throws Exception {
        AtomicLong turn = new AtomicLong();
        try (TestUpstream first = TestUpstream.answering("v1");
                TestUpstream second = TestUpstream.answering("v2");
                RunningProxy proxy = RunningProxy.of(
                        new Shop()
                                .backend("v1", first.port())
                                .backend("v2", second.port())
                                .rule(rule -> rule.forwardTo(Destination.backend("v1"), 3)
                                        .forwardTo(Destination.backend("v2"), 1))
                                .build(),
                        RouterOptions.DEFAULT.split(request -> turn.getAndIncrement()));
                WireClient client = proxy.connect()) {
            Map<String, Integer> answers = new TreeMap<>();
            for (int i = 0; i < 20; i++) {
                answers.merge(client.request("GET", "/").response(), 1, Integer::sum);
            }
            assertThat(answers).isEqualTo(Map.of("HTTP/1.1 200 OK\nv1", 15, "HTTP/1.1 200 OK\nv2", 5));
        }
    }
}
