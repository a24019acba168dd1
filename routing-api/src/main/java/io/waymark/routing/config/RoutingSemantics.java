package io.waymark.routing.config;

import io.waymark.routing.internal.Ascii;
import io.waymark.routing.internal.Require;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.List;
import java.util.Optional;

/**
 * What dialects disagree on, as data. A router reads it once, when it is compiled.
 *
 * @param precedence which of several matching entries wins
 * @param hostScope which routes a host name can reach
 * @param hostSubject what is compared with the host patterns
 * @param closed a request for which one of these conditions holds finds no route, whatever the routes say
 */
public record RoutingSemantics(
        Precedence precedence, HostScope hostScope, HostSubject hostSubject, List<FieldMatch> closed) {

    /** App Mesh: priority, then length; the most specific host alone. */
    public static final RoutingSemantics APP_MESH =
            new RoutingSemantics(Precedence.PRIORITY_THEN_LENGTH, HostScope.MOST_SPECIFIC, HostSubject.HOST);

    /** Kubernetes Gateway API: the more specific match; all hosts that match. */
    public static final RoutingSemantics GATEWAY_API =
            new RoutingSemantics(Precedence.SPECIFICITY, HostScope.ALL_MATCHING, HostSubject.HOST);

    /**
     * Envoy: order of declaration; the most specific domain alone, the port being part of it; no route for a request whose {@code
     * x-forwarded-proto} is empty (envoyproxy/envoy, source/common/router/config_impl.cc, getRouteFromEntries).
     */
    public static final RoutingSemantics ENVOY = new RoutingSemantics(
            Precedence.DECLARATION_ORDER,
            HostScope.MOST_SPECIFIC,
            HostSubject.AUTHORITY,
            List.of(FieldMatch.of(Field.header("x-forwarded-proto"), ValueMatch.exact(""))));

    /** Copies the list. */
    public RoutingSemantics {
        closed = List.copyOf(closed);
    }

    /** Semantics by which every request can find a route. */
    public RoutingSemantics(Precedence precedence, HostScope hostScope, HostSubject hostSubject) {
        this(precedence, hostScope, hostSubject, List.of());
    }

    /** These, with another scope of hosts. */
    public RoutingSemantics with(HostScope other) {
        return new RoutingSemantics(precedence, other, hostSubject, closed);
    }

    /** These, with another precedence. */
    public RoutingSemantics with(Precedence other) {
        return new RoutingSemantics(other, hostScope, hostSubject, closed);
    }

    /** These, with another subject of host patterns. */
    public RoutingSemantics with(HostSubject other) {
        return new RoutingSemantics(precedence, hostScope, other, closed);
    }

    /** Which routes a host name can reach. */
    public enum HostScope {
        /**
         * Only those that name the most specific pattern that matches the host; the others are never tried, as with Envoy's virtual
         * hosts.
         */
        MOST_SPECIFIC,
        /** All those with a pattern that matches the host. */
        ALL_MATCHING
    }

    /**
     * What is compared with the host patterns of listeners and routes.
     *
     * @param header a header whose first line stands for the authority, in lower case; a request without it has no host
     * @param withPort whether the port is part of it, where there is one; patterns of listeners are compared without it
     */
    public record HostSubject(Optional<String> header, boolean withPort) {

        /** The host of the authority, without its port. */
        public static final HostSubject HOST = new HostSubject(Optional.empty(), false);

        /** The host as the request policy made it, followed by the port where the authority has one. */
        public static final HostSubject AUTHORITY = new HostSubject(Optional.empty(), true);

        /** Lowers the name; refuses one that is no token. */
        public HostSubject {
            header.ifPresent(name -> Require.token("header", name));
            header = header.map(Ascii::lower);
        }
    }
}
