package io.waymark.routing.engine.compile;

import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.RoutingConfig;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What a listener reaches: two listeners with equal reach have equal tables.
 *
 * @param routes the indexes of the routes that are attached to it
 * @param port its port; absent if it takes requests of every port
 */
record Reach(List<Integer> routes, OptionalInt port) {

    static Reach of(RoutingConfig config, Gateway gateway, Listener listener) {
        List<GatewayRoute> routes = config.routes();
        List<Integer> attached = IntStream.range(0, routes.size())
                .filter(i ->
                        routes.get(i).parents().stream().anyMatch(parent -> parent.covers(gateway.name(), listener)))
                .boxed()
                .toList();
        return new Reach(attached, listener.port());
    }

    /** Whether an entry for a port, or for any, can be reached; one for another port belongs to other listeners. */
    boolean serves(OptionalInt matchPort) {
        return matchPort.isEmpty() || port.isEmpty() || matchPort.getAsInt() == port.getAsInt();
    }
}
