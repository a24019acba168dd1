package io.waymark.routing.config;

import io.waymark.routing.internal.Require;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import java.util.List;

/**
 * A second table: the routes of a service, tried with the request as the first table rewrote it. Its routes are attached to it
 * alone, and it rewrites nothing by itself.
 *
 * @param name its name
 * @param listeners its ports; the destination that leads here picks one, or else the first takes the request
 * @param precedence which of several matching entries wins
 * @param routes its routes, without parents
 * @param location where it was written
 */
public record RouteTable(
        ObjectName name,
        List<Listener> listeners,
        Precedence precedence,
        List<GatewayRoute> routes,
        SourceLocation location) {

    /** Copies the lists; refuses routes that name parents. */
    public RouteTable {
        listeners = List.copyOf(listeners);
        routes = List.copyOf(routes);
        for (GatewayRoute route : routes) {
            Require.that(route.parents().isEmpty(), "routes", () -> route.name() + " has parents of its own");
        }
    }
}
