package io.waymark.routing.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.yaml.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the simplified gateways of App Mesh cannot say. */
class SimplifiedRefusalTest {

    private static final PathRewrite TO_ROOT = new PathRewrite.Prefix("/", PathRewrite.Join.ONE_SLASH);
    private static final HostRewrite HOST = new HostRewrite.Literal("a");
    private static final Destination A = Destination.backend("a");

    private static Gateway.Builder gateway() {
        return Gateway.builder("shop/gate")
                .semantics(RoutingSemantics.APP_MESH.with(Precedence.LENGTH_THEN_ORDER))
                .listener(443, Protocol.HTTPS);
    }

    private static RouteAction.Forward forward(Destination destination, PathRewrite path, HostRewrite host) {
        return new RouteAction.Forward(List.of(WeightedDestination.of(destination, 1)), path, host, Optional.empty());
    }

    static List<Arguments> gateways() {
        RouteRule unnamed =
                RouteRule.builder().action(forward(A, PathRewrite.KEEP, HOST)).build();
        RouteRule answer = RouteRule.builder()
                .name("default service")
                .action(new RouteAction.Respond(404, ""))
                .build();
        return List.of(
                gateway("two listeners", "it has 2 listeners", gateway -> gateway.listener(80, Protocol.HTTP)),
                gateway("TCP", "does not speak TCP", gateway -> gateway.listener(80, Protocol.TCP)),
                gateway(
                        "other name of the fallback",
                        "takes every request that is left",
                        gateway -> gateway.fallback(unnamed)),
                gateway(
                        "fallback that answers",
                        "takes every request that is left",
                        gateway -> gateway.fallback(answer)));
    }

    private static Arguments gateway(String name, String reason, Consumer<Gateway.Builder> change) {
        return Arguments.of(name, reason, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("gateways")
    void gatewaysAreRefused(String name, String reason, Consumer<Gateway.Builder> change) {
        Gateway.Builder gateway = gateway();
        change.accept(gateway);
        assertRefused(RoutingConfig.builder().gateway(gateway.build()).build(), reason, "Gateway shop/gate");
    }

    static List<Arguments> routes() {
        RouteRule plain = RouteRule.builder()
                .match(match -> match.prefix("/"))
                .action(forward(A, TO_ROOT, HOST))
                .build();
        return List.of(
                route("no rules", "it has no rules", route -> {}),
                route("priority", "has no priority", route -> route.rule(plain).priority(1)),
                route(
                        "two hosts",
                        "names several hosts",
                        route -> route.rule(plain).host("a").host("b")),
                route("named rule", "has no name", route -> rule(route, rule -> rule.name("n"))),
                route(
                        "gRPC beside paths",
                        "does one of both",
                        route -> route.rule(plain)
                                .rule(rule -> rule.match(match -> match.path(PathMatch.grpcService("s")))
                                        .action(forward(A, PathRewrite.KEEP, HOST)))),
                route(
                        "time limit",
                        "no time limits",
                        route -> rule(
                                route,
                                rule -> rule.timeouts(
                                        new Timeouts(Optional.of(Duration.ZERO), Optional.empty(), Optional.empty())))),
                route("kept path", "makes a prefix `/`", route -> action(route, forward(A, PathRewrite.KEEP, HOST))),
                route("kept host", "sends a fixed host", route -> action(route, forward(A, TO_ROOT, HostRewrite.KEEP))),
                route(
                        "node with namespace",
                        "no name of a virtual service",
                        route -> action(route, forward(Destination.backend("shop/a"), TO_ROOT, HOST))),
                route(
                        "port of a service",
                        "no name of a virtual service",
                        route -> action(
                                route,
                                forward(
                                        new Destination.ToService(ObjectName.parse("shop/s"), OptionalInt.of(80)),
                                        TO_ROOT,
                                        HOST))),
                route(
                        "service hidden by another",
                        "no name of a virtual service",
                        route -> action(route, forward(Destination.service("other/s"), TO_ROOT, HOST))),
                route(
                        "large weight",
                        "the weight 101 is above 100",
                        route -> action(
                                route,
                                new RouteAction.Forward(
                                        List.of(WeightedDestination.of(A, 101)), TO_ROOT, HOST, Optional.empty()))));
    }

    private static Arguments route(String name, String reason, Consumer<GatewayRoute.Builder> change) {
        return Arguments.of(name, reason, change);
    }

    private static void rule(GatewayRoute.Builder route, Consumer<RouteRule.Builder> change) {
        RouteRule.Builder rule =
                RouteRule.builder().match(match -> match.prefix("/")).action(forward(A, TO_ROOT, HOST));
        change.accept(rule);
        route.rule(rule.build());
    }

    private static void action(GatewayRoute.Builder route, RouteAction action) {
        route.rule(rule -> rule.match(match -> match.prefix("/")).action(action));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("routes")
    void routesAreRefused(String name, String reason, Consumer<GatewayRoute.Builder> change) {
        GatewayRoute.Builder route = GatewayRoute.builder("shop/route").parent("shop/gate");
        change.accept(route);
        RoutingConfig config = RoutingConfig.builder()
                .gateway(gateway().build())
                .route(route.build())
                .service(service("shop/s", "hidden"))
                .service(service("other/s", "s"))
                .build();
        assertRefused(config, reason, "GatewayRoute shop/route");
    }

    private static Service service(String name, String host) {
        return new Service(ObjectName.parse(name), host, Service.Provider.NOTHING, SourceLocation.NONE);
    }

    private static void assertRefused(RoutingConfig config, String reason, String object) {
        WriteResult result = ConfigWriter.appMesh(config);
        assertThat(result.text()).isEmpty();
        assertThat(result.problems())
                .filteredOn(problem -> problem.message().contains(reason))
                .extracting(Problem::object)
                .contains(object);
    }
}
