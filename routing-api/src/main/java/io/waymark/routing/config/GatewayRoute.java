package io.waymark.routing.config;

import io.waymark.routing.internal.Require;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Rules under one name, for some hosts.
 *
 * @param name its name
 * @param parents to which listeners it is attached; empty in a {@link RouteTable}, where the table is its parent
 * @param hosts the hosts it serves, any of these; empty means every host
 * @param priority 0 comes first; used by {@link Precedence#PRIORITY_THEN_LENGTH} alone
 * @param created when it was created; used by {@link Precedence#SPECIFICITY} alone; absent counts as younger than any time
 * @param rules its rules, in order
 * @param location where it was written
 */
public record GatewayRoute(
        ObjectName name,
        List<RouteParent> parents,
        List<HostPattern> hosts,
        int priority,
        Optional<Instant> created,
        List<RouteRule> rules,
        SourceLocation location) {

    /** The priority of a route that names none: the lowest that App Mesh has. */
    public static final int DEFAULT_PRIORITY = 1000;

    /** Copies the lists; refuses a negative priority and a host that stands twice. */
    public GatewayRoute {
        parents = List.copyOf(parents);
        hosts = List.copyOf(hosts);
        rules = List.copyOf(rules);
        int given = priority;
        Require.that(given >= 0, "priority", () -> given + " is negative");
        Require.distinct("hosts", hosts);
    }

    /** A route without rules, to add to. */
    public static Builder builder(String name) {
        return new Builder(ObjectName.parse(name));
    }

    /** A route without rules, to add to. */
    public static Builder builder(ObjectName name) {
        return new Builder(name);
    }

    /** Adds to a route. Not for use by several threads. */
    public static final class Builder {

        private final ObjectName name;
        private final List<RouteParent> parents = new ArrayList<>();
        private final List<HostPattern> hosts = new ArrayList<>();
        private int priority = DEFAULT_PRIORITY;
        private Optional<Instant> created = Optional.empty();
        private final List<RouteRule> rules = new ArrayList<>();
        private SourceLocation location = SourceLocation.NONE;

        private Builder(ObjectName name) {
            this.name = name;
        }

        /** Attaches it to all listeners of a gateway. */
        public Builder parent(String gateway) {
            return parent(RouteParent.of(ObjectName.parse(gateway)));
        }

        /** Attaches it. */
        public Builder parent(RouteParent parent) {
            parents.add(parent);
            return this;
        }

        /** Adds a host: {@code www.example.com}, {@code *.example.com}. */
        public Builder host(String pattern) {
            return host(HostPattern.parse(pattern));
        }

        /** Adds hosts. */
        public Builder host(HostPattern pattern) {
            hosts.add(pattern);
            return this;
        }

        /** Its priority, 0 first. */
        public Builder priority(int value) {
            priority = value;
            return this;
        }

        /** When it was created. */
        public Builder created(Instant time) {
            created = Optional.of(time);
            return this;
        }

        /** Adds a rule. */
        public Builder rule(Consumer<RouteRule.Builder> content) {
            RouteRule.Builder builder = RouteRule.builder();
            content.accept(builder);
            return rule(builder.build());
        }

        /** Adds a rule. */
        public Builder rule(RouteRule rule) {
            rules.add(rule);
            return this;
        }

        /** Where it was written. */
        public Builder at(SourceLocation place) {
            location = place;
            return this;
        }

        /** The route. */
        public GatewayRoute build() {
            return new GatewayRoute(name, parents, hosts, priority, created, rules, location);
        }
    }
}
