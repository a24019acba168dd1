package io.waymark.routing.config;

import io.waymark.routing.match.HostPattern;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where requests arrive.
 *
 * @param name its name
 * @param listeners its listeners; with none nothing routes
 * @param semantics how its routes are ranked and scoped
 * @param fallback what is done with a request that a listener took and no route matched; absent means no match
 * @param location where it was written
 */
public record Gateway(
        ObjectName name,
        List<Listener> listeners,
        RoutingSemantics semantics,
        Optional<RouteRule> fallback,
        SourceLocation location) {

    /** Copies the list. */
    public Gateway {
        listeners = List.copyOf(listeners);
    }

    /** A gateway without listeners, to add to. */
    public static Builder builder(String name) {
        return new Builder(ObjectName.parse(name));
    }

    /** Adds to a gateway. Not for use by several threads. */
    public static final class Builder {

        private final ObjectName name;
        private final List<Listener> listeners = new ArrayList<>();
        private RoutingSemantics semantics = RoutingSemantics.GATEWAY_API;
        private Optional<RouteRule> fallback = Optional.empty();
        private SourceLocation location = SourceLocation.NONE;

        private Builder(ObjectName name) {
            this.name = name;
        }

        /** Adds a listener for every host. */
        public Builder listener(int port, Protocol protocol) {
            return listener(Listener.of(port, protocol));
        }

        /** Adds a listener for some hosts. */
        public Builder listener(int port, Protocol protocol, HostPattern host) {
            return listener(
                    new Listener("", OptionalInt.of(port), protocol, host, Optional.empty(), SourceLocation.NONE));
        }

        /** Adds a listener. */
        public Builder listener(Listener listener) {
            listeners.add(listener);
            return this;
        }

        /** How its routes are ranked and scoped; those of the Gateway API if nothing is said. */
        public Builder semantics(RoutingSemantics value) {
            semantics = value;
            return this;
        }

        /** What is done when no route matches. */
        public Builder fallback(RouteRule rule) {
            fallback = Optional.of(rule);
            return this;
        }

        /** Where it was written. */
        public Builder at(SourceLocation place) {
            location = place;
            return this;
        }

        /** The gateway. */
        public Gateway build() {
            return new Gateway(name, listeners, semantics, fallback, location);
        }
    }
}
