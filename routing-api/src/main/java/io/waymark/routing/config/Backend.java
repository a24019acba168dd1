package io.waymark.routing.config;

import io.waymark.routing.action.Timeouts;
import io.waymark.routing.internal.Require;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a backend: a node, a Kubernetes service, a cluster.
 *
 * @param name its name
 * @param address the host name to resolve; absent where the embedder knows by other means
 * @param ports its ports, in order; the first is taken where a destination names none
 * @param extensions data that the dialect carries through
 * @param location where it was written
 */
public record Backend(
        ObjectName name,
        Optional<String> address,
        List<Port> ports,
        List<Extension> extensions,
        SourceLocation location) {

    /** Copies the lists. */
    public Backend {
        ports = List.copyOf(ports);
        extensions = List.copyOf(extensions);
    }

    /**
     * A port of a backend.
     *
     * @param number 1 to 65535
     * @param protocol what is spoken there
     * @param timeouts its own time limits; of these and those of the rule that sends requests there, the smaller ones hold
     */
    public record Port(int number, Protocol protocol, Timeouts timeouts) {

        /** A port without time limits of its own. */
        public Port(int number, Protocol protocol) {
            this(number, protocol, Timeouts.NONE);
        }

        /** Refuses numbers out of range. */
        public Port {
            Require.port("number", number);
        }
    }
}
