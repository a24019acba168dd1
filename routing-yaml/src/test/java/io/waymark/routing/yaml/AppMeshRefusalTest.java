package io.waymark.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.StickySplit;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RouteTable;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Fraction;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What App Mesh cannot say is refused, with a reason that names the object and the part of it. */
class AppMeshRefusalTest {

    private static final ObjectName GATEWAY = ObjectName.parse("shop/gate");
    private static final ObjectName NODE = ObjectName.parse("shop/node");
    private static final Timeouts USUAL =
            new Timeouts(Optional.of(Duration.ofSeconds(15)), Optional.empty(), Optional.of(Duration.ofMinutes(5)));

    static List<Arguments> matchesOfGateways() {
        return List.of(
                match("any path", "it takes every path", match -> match.path(PathMatch.ANY)),
                match("segment prefix", "does not match whole leading segments", match -> match.pathPrefix("/a")),
                match("suffix", "does not match the end of a path", match -> match.path(PathMatch.suffix(".js"))),
                match("template", "does not match templates", match -> match.path(PathMatch.template("/{id}"))),
                match(
                        "path without case",
                        "paths with their case",
                        match -> match.path(new PathMatch.Exact("/a", true))),
                match("empty prefix", "has 0 characters", match -> match.prefix("")),
                match("long path", "has 256 characters", match -> match.path("/" + "a".repeat(255))),
                match("empty regex", "has 0 characters", match -> match.path(PathMatch.regex(""))),
                match(
                        "gRPC method",
                        "does not look at the method",
                        match -> match.path(PathMatch.grpcMethod("s", "m"))),
                match(
                        "gRPC service by regex",
                        "services and methods as a whole",
                        match ->
                                match.path(new PathMatch.Grpc(Optional.of(ValueMatch.regex("a.*")), Optional.empty()))),
                match(
                        "two methods",
                        "several methods",
                        match -> match.method("GET").method("PUT")),
                match("odd method", "does not know the method PURGE", match -> match.method("PURGE")),
                match("scheme", "does not look at the scheme", match -> match.scheme("https")),
                match("content type", "does not look at the content type", RequestMatch.Builder::grpc),
                match("client", "address of the client", match -> match.client("10.0.0.0/8")),
                match("sample", "a share of the requests", match -> match.sample(Fraction.percent(5))),
                match("cookie", "does not look at the cookie c", match -> match.cookie("c", ValueMatch.PRESENT)),
                match("attribute", "at the attribute t", match -> match.attribute("t", ValueMatch.PRESENT)),
                match(
                        "request line",
                        "at the target",
                        match -> match.field(FieldMatch.of(Field.Part.TARGET, ValueMatch.exact("/?a")))),
                match(
                        "each line of a header",
                        "each line of the header",
                        match -> match.field(
                                FieldMatch.of(new Field.Header("x", Field.Lines.EACH), ValueMatch.exact("1")))),
                match(
                        "missing header that differs",
                        "its test fails",
                        match -> match.field(
                                new FieldMatch(Field.header("x"), ValueMatch.exact("1"), true, Missing.DIFFERS))),
                match(
                        "contained text",
                        "text anywhere in a value",
                        match -> match.header("x", ValueMatch.contains("1"))),
                match(
                        "header without case",
                        "values with their case",
                        match -> match.header("x", new ValueMatch.Exact("a", true))),
                match("empty header value", "has 0 characters", match -> match.header("x", "")),
                match(
                        "long header name",
                        "has 51 characters",
                        match -> match.header("x".repeat(51), ValueMatch.PRESENT)),
                match("query regex", "asks of a query parameter", match -> match.query("q", ValueMatch.regex("a"))),
                match(
                        "inverted query",
                        "does not invert",
                        match -> match.field(FieldMatch.not(Field.query("q"), ValueMatch.exact("a")))),
                match("eleven headers", "11 headers are more than the 10", match -> {
                    for (int i = 0; i < 11; i++) {
                        match.header("x-" + i, ValueMatch.PRESENT);
                    }
                }),
                match("half a character", "half of a surrogate pair", match -> match.query("q", "\uD83D")));
    }

    private static Arguments match(String name, String reason, Consumer<RequestMatch.Builder> change) {
        RequestMatch.Builder match = RequestMatch.builder().prefix("/");
        change.accept(match);
        return Arguments.of(name, reason, match.build());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("matchesOfGateways")
    void matches(String name, String reason, RequestMatch match) {
        List<Problem> problems = refused(gatewayRoute(route -> {}, rule -> rule.match(match)));
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.message()).contains(reason);
            assertThat(problem.object()).isEqualTo("GatewayRoute shop/route");
            assertThat(problem.field()).startsWith("rule 0, match 0");
        });
    }

    static List<Arguments> rulesOfGateways() {
        Destination service = Destination.service("shop/service");
        PathRewrite.Join slash = PathRewrite.Join.ONE_SLASH;
        return List.of(
                rule(
                        "redirect",
                        "does not redirect",
                        rule -> rule.action(new RouteAction.Redirect(
                                301,
                                Optional.empty(),
                                Optional.of("a"),
                                OptionalInt.empty(),
                                RouteAction.PortRule.LISTENER,
                                PathRewrite.KEEP,
                                RouteAction.Query.KEEP))),
                rule("response", "does not respond", rule -> rule.action(new RouteAction.Respond(200, ""))),
                rule(
                        "two targets",
                        "2 destinations",
                        rule -> rule.forwardTo(service).forwardTo(service)),
                rule("weight", "the weight 5", rule -> rule.forwardTo(service, 5)),
                rule(
                        "node",
                        "leads to a virtual service alone",
                        rule -> rule.forwardTo(Destination.backend("shop/node"))),
                rule(
                        "header",
                        "leads to a virtual service alone",
                        rule -> rule.forwardTo(new Destination.NamedByHeader("x"))),
                rule(
                        "ARN that would be found",
                        "would mean the virtualService",
                        rule -> rule.forwardTo(Destination.backend("service.shop"))),
                rule(
                        "segment rewrite",
                        "rewrite of the path cannot be said",
                        forward(rule -> rule.rewritePath(new PathRewrite.Prefix("/", PathRewrite.Join.SEGMENTS)))),
                rule(
                        "prefix without slash",
                        "does not start and end with '/'",
                        forward(rule -> rule.rewritePath(new PathRewrite.Prefix("/a", slash)))),
                rule(
                        "literal host",
                        "rewrite of the host cannot be said",
                        forward(rule -> rule.rewriteHost(new HostRewrite.Literal("other.example")))),
                rule(
                        "host of the endpoint",
                        "rewrite of the host cannot be said",
                        forward(rule -> rule.rewriteHost(new HostRewrite.Endpoint()))),
                rule(
                        "sticky split",
                        "splits by chance alone",
                        forward(rule -> rule.sticky(new StickySplit(List.of(new StickySplit.Key.ClientAddress()))))),
                rule(
                        "request header",
                        "headers of requests",
                        forward(rule -> rule.requestHeader(HeaderChange.remove("x")))),
                rule(
                        "response header",
                        "headers of responses",
                        forward(rule -> rule.responseHeader(HeaderChange.set("x", "1")))),
                rule(
                        "mirror",
                        "does not mirror",
                        forward(rule -> rule.mirror(new Mirror(Destination.backend("shop/node"), Fraction.ALL)))),
                rule("extension", "carries no extensions", forward(rule -> rule.extension(new Extension("e", "x")))),
                rule("timeout", "no time limits", forward(rule -> rule.timeouts(USUAL))),
                rule(
                        "retry",
                        "no retry policy",
                        forward(rule -> rule.retry(
                                new RetryPolicy(1, Optional.empty(), List.of(), List.of(), Optional.empty())))),
                rule("name", "has no name", forward(rule -> rule.name("n"))),
                rule(
                        "two matches",
                        "2 matches",
                        forward(rule -> rule.match(match -> match.prefix("/a")).match(match -> match.prefix("/b")))));
    }

    private static Consumer<RouteRule.Builder> forward(Consumer<RouteRule.Builder> more) {
        return more.andThen(rule -> rule.forwardTo(Destination.service("shop/service")));
    }

    private static Arguments rule(String name, String reason, Consumer<RouteRule.Builder> change) {
        return Arguments.of(name, reason, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOfGateways")
    void rules(String name, String reason, Consumer<RouteRule.Builder> change) {
        RouteRule.Builder rule = RouteRule.builder();
        change.accept(rule);
        GatewayRoute route = GatewayRoute.builder("shop/route")
                .parent("shop/gate")
                .rule(rule.build())
                .build();
        assertThat(refused(config(GATEWAY_OF_MESH, List.of(route), List.of(SERVICE))))
                .anySatisfy(problem -> {
                    assertThat(problem.message()).contains(reason);
                    assertThat(problem.object()).isEqualTo("GatewayRoute shop/route");
                    assertThat(problem.field()).startsWith("rule ");
                });
    }

    static List<Arguments> routes() {
        return List.of(
                route("time of creation", "time of creation", route -> route.created(Instant.EPOCH)),
                route("two hosts", "several hosts", route -> route.host("a").host("b")),
                route("any host", "means *", route -> route.host("*")),
                route("host prefix", "means www.*", route -> route.host("www.*")),
                route("wildcard without dot", "means *example", route -> route.host("*example")),
                route("low priority", "lower than the lowest", route -> route.priority(1001)),
                route("two gateways", "attached to 2 gateways", route -> route.parent("shop/gate")),
                route(
                        "second rule",
                        "it has 2 rules",
                        route -> route.rule(rule -> rule.forwardTo(Destination.service("shop/service")))));
    }

    private static Arguments route(String name, String reason, Consumer<GatewayRoute.Builder> change) {
        return Arguments.of(name, reason, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void routes(String name, String reason, Consumer<GatewayRoute.Builder> change) {
        assertThat(refused(gatewayRoute(change, rule -> {})))
                .anySatisfy(problem -> assertThat(problem.message()).contains(reason));
    }

    static List<Arguments> rulesOfRouters() {
        return List.of(
                rule(
                        "method without case of gRPC",
                        "cannot be named without its service",
                        rule -> rule.match(match ->
                                match.path(new PathMatch.Grpc(Optional.empty(), Optional.of(ValueMatch.exact("m")))))),
                rule("any path and a method", "it takes every path", rule -> rule.match(match -> match.method("GET"))),
                rule(
                        "odd scheme",
                        "does not know the scheme ws",
                        rule -> rule.match(match -> match.prefix("/").scheme("ws"))),
                rule("path rewrite", "does not rewrite the path", rule -> rule.rewritePath(new PathRewrite.Full("/a"))),
                rule("host rewrite", "does not rewrite the host", rule -> rule.rewriteHost(new HostRewrite.Endpoint())),
                rule("no request limit", "no `perRequest` limit", rule -> rule.timeouts(Timeouts.NONE)),
                rule(
                        "limit of a try",
                        "in the retry policy alone",
                        rule -> rule.timeouts(
                                new Timeouts(USUAL.request(), Optional.of(Duration.ofSeconds(1)), USUAL.idle()))),
                rule(
                        "nanoseconds",
                        "seconds or milliseconds",
                        rule -> rule.timeouts(
                                new Timeouts(Optional.of(Duration.ofNanos(1)), Optional.empty(), USUAL.idle()))),
                rule(
                        "retry without limit",
                        "wants a limit for one try",
                        rule -> rule.retry(
                                new RetryPolicy(1, Optional.empty(), List.of(), List.of(), Optional.empty()))),
                rule(
                        "retry by status",
                        "by events, not by statuses",
                        rule -> rule.retry(new RetryPolicy(
                                1, Optional.of(Duration.ZERO), List.of(), List.of(503), Optional.empty()))),
                rule(
                        "back-off",
                        "the wait between tries",
                        rule -> rule.retry(new RetryPolicy(
                                1, Optional.of(Duration.ZERO), List.of(), List.of(), Optional.of(Duration.ZERO)))),
                rule(
                        "odd event",
                        "does not retry on 'reset'",
                        rule -> rule.retry(new RetryPolicy(
                                1, Optional.of(Duration.ZERO), List.of("reset"), List.of(), Optional.empty()))),
                rule(
                        "gRPC event",
                        "does not retry on 'unavailable'",
                        rule -> rule.match(match -> match.prefix("/"))
                                .retry(new RetryPolicy(
                                        1,
                                        Optional.of(Duration.ZERO),
                                        List.of("unavailable"),
                                        List.of(),
                                        Optional.empty()))),
                rule("weights", "add up to 101", rule -> rule.forwardTo(Destination.backend("shop/node"), 100)),
                rule(
                        "unknown node",
                        "of which nothing is known",
                        rule -> rule.forwardTo(Destination.backend("shop/other"))),
                rule("other name", "the rule is called 'n'", rule -> rule.name("n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOfRouters")
    void rulesOfRoutersAreRefused(String name, String reason, Consumer<RouteRule.Builder> change) {
        RouteRule.Builder rule = RouteRule.builder()
                .name("main")
                .timeouts(USUAL)
                .forwardTo(new Destination.ToBackend(NODE, OptionalInt.empty()));
        change.accept(rule);
        GatewayRoute route =
                GatewayRoute.builder("shop/main").rule(rule.build()).build();
        assertThat(refused(routed(route))).anySatisfy(problem -> {
            assertThat(problem.message()).contains(reason);
            assertThat(problem.object()).isEqualTo("VirtualRouter shop/router");
            assertThat(problem.field()).startsWith("route main");
        });
    }

    @Test
    void allReasonsAreToldAtOnceWithThePlaceInTheFile() {
        GatewayRoute route = GatewayRoute.builder("shop/route")
                .parent("shop/gate")
                .at(new SourceLocation("routes.yaml", 7, 1))
                .rule(rule -> rule.match(match -> match.pathPrefix("/a").at(new SourceLocation("routes.yaml", 9, 5)))
                        .match(match -> match.prefix("/b").cookie("c", ValueMatch.PRESENT))
                        .action(new RouteAction.Respond(200, "")))
                .build();
        RoutingConfig config = config(GATEWAY_OF_MESH, List.of(route), List.of());
        assertThat(ProblemRenderer.render(ConfigWriter.appMesh(config).problems()))
                .isEqualTo("""
                error[WM0610]: it has 2 matches, and a route of App Mesh has one
                  --> routes.yaml:7:1   (GatewayRoute shop/route, rule 0)
                  = help: write a route for each match

                error[WM0610]: App Mesh does not respond by itself
                  --> routes.yaml:7:1   (GatewayRoute shop/route, rule 0)

                error[WM0610]: App Mesh does not look at the cookie c
                  --> routes.yaml:7:1   (GatewayRoute shop/route, rule 0, match 1)

                error[WM0610]: App Mesh does not match whole leading segments, such as /a
                  --> routes.yaml:9:5   (GatewayRoute shop/route, rule 0, match 0)
                  = help: use a text prefix, an exact path or a regex
                """);
        assertThatThrownBy(() -> ConfigWriter.appMesh(config).orThrow())
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("the configuration cannot be written\n\nerror[WM0610]");
    }

    private static final Gateway GATEWAY_OF_MESH = Gateway.builder("shop/gate")
            .semantics(RoutingSemantics.APP_MESH)
            .listener(80, Protocol.HTTP)
            .build();

    private static final Service SERVICE = new Service(
            ObjectName.parse("shop/service"), "service.shop", Service.Provider.NOTHING, SourceLocation.NONE);

    private static RoutingConfig gatewayRoute(
            Consumer<GatewayRoute.Builder> changeRoute, Consumer<RouteRule.Builder> changeRule) {
        RouteRule.Builder rule = RouteRule.builder().forwardTo(Destination.service("shop/service"));
        changeRule.accept(rule);
        GatewayRoute.Builder route = GatewayRoute.builder("shop/route")
                .parent(RouteParent.of(GATEWAY))
                .rule(rule.build());
        changeRoute.accept(route);
        return config(GATEWAY_OF_MESH, List.of(route.build()), List.of(SERVICE));
    }

    private static RoutingConfig routed(GatewayRoute route) {
        RouteTable table = new RouteTable(
                ObjectName.parse("shop/router"),
                List.of(),
                Precedence.PRIORITY_THEN_LENGTH,
                List.of(route),
                SourceLocation.NONE);
        Service service = new Service(
                ObjectName.parse("shop/service"),
                "service.shop",
                new Service.Provider.Routes(table),
                SourceLocation.NONE);
        return config(GATEWAY_OF_MESH, List.of(), List.of(service));
    }

    private static RoutingConfig config(Gateway gateway, List<GatewayRoute> routes, List<Service> services) {
        Backend node = new Backend(NODE, Optional.empty(), List.of(), List.of(), SourceLocation.NONE);
        return new RoutingConfig(List.of(gateway), routes, services, List.of(node));
    }

    private static List<Problem> refused(RoutingConfig config) {
        WriteResult result = ConfigWriter.appMesh(config);
        assertThat(result.text()).isEmpty();
        return result.problems();
    }
}
