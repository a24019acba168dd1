package io.waymark.routing;

import io.waymark.routing.action.Timeouts;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.meta.ObjectName;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A destination with what is known of it.
 *
 * @param name the name of the backend
 * @param port its port, if one is known
 * @param address the host name to resolve, if one is known
 * @param protocol what is spoken there, if known
 * @param timeouts its own time limits, which {@link Resolution.Forward#timeouts()} already heeds
 */
public record Upstream(
        ObjectName name, OptionalInt port, Optional<String> address, Optional<Protocol> protocol, Timeouts timeouts) {

    /** One of which nothing but its name is known, and perhaps its port. */
    public static Upstream named(ObjectName name, OptionalInt port) {
        return new Upstream(name, port, Optional.empty(), Optional.empty(), Timeouts.NONE);
    }

    /** {@code name:port} without the namespace, or the bare name. */
    public String label() {
        return port.isPresent() ? name.name() + ":" + port.getAsInt() : name.name();
    }

    @Override
    public String toString() {
        return port.isPresent() ? name + ":" + port.getAsInt() : name.toString();
    }
}
