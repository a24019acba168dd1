package io.waymark.routing.testkit.random;

import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RouteTable;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.RequestMatch;
import java.util.Comparator;
import java.util.List;

/** A configuration with the conditions of each match in App Mesh's order: headers, then query parameters. It means the same. */
final class MeshOrder {

    private MeshOrder() {}

    static RoutingConfig of(RoutingConfig config) {
        return new RoutingConfig(
                config.gateways(),
                config.routes().stream().map(MeshOrder::route).toList(),
                config.services().stream().map(MeshOrder::service).toList(),
                config.backends());
    }

    private static Service service(Service service) {
        if (!(service.provider() instanceof Service.Provider.Routes routes)) {
            return service;
        }
        RouteTable table = routes.table();
        RouteTable ordered = new RouteTable(
                table.name(),
                table.listeners(),
                table.precedence(),
                table.routes().stream().map(MeshOrder::route).toList(),
                table.location());
        return new Service(service.name(), service.host(), new Service.Provider.Routes(ordered), service.location());
    }

    private static GatewayRoute route(GatewayRoute route) {
        return new GatewayRoute(
                route.name(),
                route.parents(),
                route.hosts(),
                route.priority(),
                route.created(),
                route.rules().stream().map(MeshOrder::rule).toList(),
                route.location());
    }

    private static RouteRule rule(RouteRule rule) {
        return new RouteRule(
                rule.name(),
                rule.matches().stream().map(MeshOrder::match).toList(),
                rule.action(),
                rule.requestHeaders(),
                rule.responseHeaders(),
                rule.mirrors(),
                rule.timeouts(),
                rule.retry(),
                rule.cors(),
                rule.extensions(),
                rule.location());
    }

    private static RequestMatch match(RequestMatch match) {
        Comparator<FieldMatch> headersFirst = Comparator.comparing(each -> !(each.field() instanceof Field.Header));
        List<FieldMatch> fields = match.fields().stream().sorted(headersFirst).toList();
        return new RequestMatch(
                match.path(),
                match.methods(),
                match.scheme(),
                match.port(),
                match.grpc(),
                match.clients(),
                fields,
                match.sample(),
                match.location());
    }
}
