package io.waymark.routing.testkit.reference;

import io.waymark.routing.Hop;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.ObjectName;

/**
 * One match of one rule of one route, for one of its hosts: what is ranked and tried.
 *
 * @param table the gateway or service in whose table it stands
 * @param routeIndex the place of the route in the configuration
 */
record Entry(
        ObjectName table,
        GatewayRoute route,
        int routeIndex,
        HostPattern host,
        RouteRule rule,
        int ruleIndex,
        RequestMatch match,
        int matchIndex) {

    Hop hop() {
        return new Hop(table, route.name(), rule.label(ruleIndex), ruleIndex, matchIndex, rule.location());
    }
}
