package io.waymark.routing.config;

/**
 * What dialects disagree on, as data. A router reads it once, when it is compiled.
 *
 * @param precedence which of several matching entries wins
 * @param hostScope which routes a host name can reach
 * @param hostSubject what is compared with the host patterns
 */
public record RoutingSemantics(Precedence precedence, HostScope hostScope, HostSubject hostSubject) {

    /** App Mesh: priority, then length; the most specific host alone. */
    public static final RoutingSemantics APP_MESH =
            new RoutingSemantics(Precedence.PRIORITY_THEN_LENGTH, HostScope.MOST_SPECIFIC, HostSubject.HOST);

    /** Kubernetes Gateway API: the more specific match; all hosts that match. */
    public static final RoutingSemantics GATEWAY_API =
            new RoutingSemantics(Precedence.SPECIFICITY, HostScope.ALL_MATCHING, HostSubject.HOST);

    /** Envoy: order of declaration; the most specific domain alone, the port being part of it. */
    public static final RoutingSemantics ENVOY =
            new RoutingSemantics(Precedence.DECLARATION_ORDER, HostScope.MOST_SPECIFIC, HostSubject.AUTHORITY);

    /** These, with another scope of hosts. */
    public RoutingSemantics with(HostScope other) {
        return new RoutingSemantics(precedence, other, hostSubject);
    }

    /** These, with another precedence. */
    public RoutingSemantics with(Precedence other) {
        return new RoutingSemantics(other, hostScope, hostSubject);
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

    /** What is compared with the host patterns. */
    public enum HostSubject {
        /** The host of the authority, without its port. */
        HOST,
        /** The host as the request policy made it, followed by the port where the authority has one. */
        AUTHORITY
    }
}
