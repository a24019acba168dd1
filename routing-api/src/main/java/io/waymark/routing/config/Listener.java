package io.waymark.routing.config;

import io.waymark.routing.internal.Require;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.meta.SourceLocation;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A door of a gateway.
 *
 * @param name its name within the gateway, {@code ""} where the dialect gives none
 * @param port the port on which requests arrive, 1 to 65535; absent takes requests of every port
 * @param protocol what is spoken; of several listeners on a port a request reaches those that speak its scheme, TLS for {@code https}, or
 *     all where none does, because TLS ended before
 * @param host the hosts it serves
 * @param tls what it does about TLS
 * @param location where it was written
 */
public record Listener(
        String name,
        OptionalInt port,
        Protocol protocol,
        HostPattern host,
        Optional<TlsMode> tls,
        SourceLocation location) {

    /** Refuses ports out of range. */
    public Listener {
        Require.present("name", name);
        port.ifPresent(value -> Require.port("port", value));
    }

    /** A listener for every host, without a name. */
    public static Listener of(int port, Protocol protocol) {
        return new Listener("", OptionalInt.of(port), protocol, HostPattern.ANY, Optional.empty(), SourceLocation.NONE);
    }

    /** Whether it takes requests that arrive on this port. */
    public boolean serves(int arrivalPort) {
        return port.isEmpty() || port.getAsInt() == arrivalPort;
    }

    /** Its name, or else its protocol and port. */
    public String label() {
        if (!name.isEmpty()) {
            return name;
        }
        String spoken = protocol.name().toLowerCase(Locale.ROOT);
        return port.isPresent() ? spoken + ":" + port.getAsInt() : spoken;
    }
}
