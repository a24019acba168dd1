package io.waymark.routing.engine.rank;

import io.waymark.routing.Hop;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.ObjectName;

/**
 * What is ranked and tried: one match of one rule of one route, for one of its hosts.
 *
 * @param table the gateway or service in whose table it stands
 * @param route the route
 * @param routeIndex its place in the configuration
 * @param host the host pattern
 * @param rule the rule
 * @param ruleIndex its place in the route
 * @param match the match
 * @param matchIndex its place in the rule
 */
public record Entry(
        ObjectName table,
        GatewayRoute route,
        int routeIndex,
        HostPattern host,
        RouteRule rule,
        int ruleIndex,
        RequestMatch match,
        int matchIndex) {

    /** The step of the way that it stands for. */
    public Hop hop() {
        return new Hop(table, route.name(), rule.label(ruleIndex), ruleIndex, matchIndex, rule.location());
    }
}
