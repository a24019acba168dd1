package io.waymark.routing.engine;

import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.ShareFilters;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RouteTable;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** A configuration with a route of every kind. */
final class SampleConfig {

    static final RoutingConfig CONFIG = config();

    private static final int TENANTS = 9;

    private SampleConfig() {}

    private static RoutingConfig config() {
        RoutingConfig.Builder config = RoutingConfig.builder()
                .gateway("gate", gateway -> gateway.listener(80, Protocol.HTTP).semantics(RoutingSemantics.APP_MESH))
                .route(route("exact", match -> match.path("/exact"), SampleConfig::toBackend))
                .route(route("prefix", match -> match.prefix("/shop"), SampleConfig::toBackend))
                .route(route(
                        "rewritten",
                        match -> match.prefix("/old"),
                        rule -> toBackend(rule.rewritePath(replace("/new/")))))
                .route(route("segments", match -> match.pathPrefix("/segments/a"), SampleConfig::toBackend))
                .route(route(
                        "template",
                        match -> match.path(PathMatch.template("/users/{user}/orders/{order}")),
                        SampleConfig::toBackend))
                .route(route(
                        "split",
                        match -> match.path("/split"),
                        rule -> rule.forwardTo(Destination.backend("b"), 3).forwardTo(Destination.backend("c"), 4)))
                .route(route(
                        "own",
                        match -> match.prefix("/own"),
                        rule -> rule.forwardTo(filtered("b")).forwardTo(filtered("c"))))
                .route(route(
                        "service",
                        match -> match.prefix("/service"),
                        rule -> rule.rewritePath(replace("/"))
                                .rewriteHost(new HostRewrite.Literal("orders.shop"))
                                .forwardTo(Destination.service("orders"))))
                .route(route("moved", match -> match.path("/moved"), rule -> rule.action(redirect(PathRewrite.KEEP))))
                .route(route("was", match -> match.prefix("/was"), rule -> rule.action(redirect(replace("/is/")))))
                .route(route(
                        "fixed",
                        match -> match.path("/fixed"),
                        rule -> rule.action(new RouteAction.Respond(200, "ok"))))
                .service(orders());
        for (int i = 0; i < TENANTS; i++) {
            String tenant = "t" + i;
            config.route(route("q" + i, match -> match.path("/query").query("tenant", tenant), SampleConfig::toBackend))
                    .route(route(
                            "h" + i,
                            match -> match.path("/tenants").header("x-tenant", tenant),
                            SampleConfig::toBackend));
        }
        return config.build();
    }

    private static GatewayRoute route(
            String name, Consumer<RequestMatch.Builder> match, Consumer<RouteRule.Builder> action) {
        return GatewayRoute.builder(name)
                .parent("gate")
                .rule(rule -> action.accept(rule.match(match)))
                .build();
    }

    private static void toBackend(RouteRule.Builder rule) {
        rule.forwardTo(Destination.backend("b"));
    }

    private static WeightedDestination filtered(String backend) {
        CorsPolicy cors =
                new CorsPolicy(true, List.of(), List.of(), List.of(), List.of(), false, Duration.ofSeconds(5));
        ShareFilters filters = new ShareFilters(
                Optional.of(replace("/mine/")), Optional.empty(), List.of(), Optional.of(cors), List.of());
        return new WeightedDestination(
                Destination.backend(backend), 1, List.of(), List.of(), Optional.empty(), filters);
    }

    private static PathRewrite replace(String replacement) {
        return new PathRewrite.Prefix(replacement, PathRewrite.Join.ONE_SLASH);
    }

    private static RouteAction redirect(PathRewrite path) {
        return new RouteAction.Redirect(
                301,
                Optional.of("https"),
                Optional.empty(),
                OptionalInt.empty(),
                RouteAction.PortRule.LISTENER,
                path,
                RouteAction.Query.KEEP);
    }

    private static Service orders() {
        GatewayRoute inside = GatewayRoute.builder("inside")
                .rule(rule -> toBackend(rule.match(match -> match.prefix("/orders"))))
                .build();
        ObjectName name = ObjectName.parse("orders");
        RouteTable table =
                new RouteTable(name, List.of(), Precedence.PRIORITY_THEN_LENGTH, List.of(inside), SourceLocation.NONE);
        return new Service(name, "orders.shop", new Service.Provider.Routes(table), SourceLocation.NONE);
    }
}
