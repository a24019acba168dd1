package io.waymark.routing.testkit.checks;

import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RouteTable;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.meta.ObjectName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** All that checks can exercise of a configuration. */
final class CoverageItems {

    private CoverageItems() {}

    /** The routes of the gateways, then those of the services, each table once. */
    static List<CoverageItem> of(RoutingConfig config) {
        List<CoverageItem> items = new ArrayList<>();
        for (GatewayRoute route : config.routes()) {
            if (isShut(route)) {
                continue;
            }
            route.parents().stream()
                    .map(RouteParent::gateway)
                    .distinct()
                    .forEach(gateway -> items.add(route(List.of(gateway), route)));
        }
        services(config)
                .forEach((table, services) -> table.routes().forEach(route -> items.add(route(services, route))));
        return items;
    }

    /** Whether it takes no request at all, and stands there to keep a host from others. */
    private static boolean isShut(GatewayRoute route) {
        return route.rules().stream()
                .flatMap(rule -> rule.matches().stream())
                .allMatch(match -> match.sample().numerator() == 0);
    }

    private static Map<RouteTable, List<ObjectName>> services(RoutingConfig config) {
        Map<RouteTable, List<ObjectName>> services = new LinkedHashMap<>();
        for (Service service : config.services()) {
            if (service.provider() instanceof Service.Provider.Routes routes) {
                services.computeIfAbsent(routes.table(), table -> new ArrayList<>())
                        .add(service.name());
            }
        }
        return services;
    }

    private static CoverageItem route(List<ObjectName> tables, GatewayRoute route) {
        List<String> keys = tables.stream()
                .map(table -> CoverageKeys.route(table, route.name()))
                .toList();
        List<CoverageItem> rules = new ArrayList<>();
        for (int i = 0; i < route.rules().size(); i++) {
            rules.add(rule(route, i, keys));
        }
        return new CoverageItem("route " + route.name() + " is never taken", route.location(), keys, rules);
    }

    private static CoverageItem rule(GatewayRoute route, int index, List<String> routes) {
        RouteRule rule = route.rules().get(index);
        String label = "rule " + rule.label(index) + " of route " + route.name();
        List<String> keys = each(routes, key -> CoverageKeys.rule(key, index));
        List<CoverageItem> parts = new ArrayList<>();
        for (int m = 0; m < rule.matches().size(); m++) {
            int match = m;
            parts.add(new CoverageItem(
                    "match " + m + " of " + label + " never decides",
                    rule.matches().get(m).location(),
                    each(keys, key -> CoverageKeys.match(key, match)),
                    List.of()));
        }
        for (String destination : Destinations.of(rule)) {
            parts.add(new CoverageItem(
                    "destination " + destination + " of " + label + " is never an answer",
                    rule.location(),
                    each(keys, key -> CoverageKeys.destination(key, destination)),
                    List.of()));
        }
        return new CoverageItem(label + " is never taken", rule.location(), keys, parts);
    }

    private static List<String> each(List<String> keys, UnaryOperator<String> change) {
        return keys.stream().map(change).toList();
    }
}
