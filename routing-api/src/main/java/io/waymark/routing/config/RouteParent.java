package io.waymark.routing.config;

import io.waymark.routing.internal.Require;
import io.waymark.routing.meta.ObjectName;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * To what a route is attached.
 *
 * @param gateway the gateway, which the configuration must hold
 * @param listener only the listener of this name; absent means all
 * @param port only listeners on this port; absent means all
 */
public record RouteParent(ObjectName gateway, Optional<String> listener, OptionalInt port) {

    /** Refuses ports out of range. */
    public RouteParent {
        port.ifPresent(value -> Require.port("port", value));
    }

    /** All listeners of a gateway. */
    public static RouteParent of(ObjectName gateway) {
        return new RouteParent(gateway, Optional.empty(), OptionalInt.empty());
    }

    /** Whether it means this listener of this gateway. */
    public boolean covers(ObjectName owner, Listener candidate) {
        return gateway.equals(owner)
                && listener.map(candidate.name()::equals).orElse(true)
                && (port.isEmpty() || port.equals(candidate.port()));
    }
}
