package io.waymark.routing.yaml.gatewayapi;

/**
 * Where filters stand.
 *
 * @param kind the kind of the route
 * @param namespace its namespace
 * @param onePrefix whether the rule has exactly one match and that of a path prefix, so that the prefix can be replaced
 * @param place at the rule or at a backend
 */
record FilterScope(RouteKind kind, String namespace, boolean onePrefix, Place place) {

    /** At the rule or at a backend. */
    enum Place {
        /** For all requests of the rule. */
        RULE,
        /** For the only backend of the rule, which is for all requests too. */
        ONLY_BACKEND,
        /** For the share of one backend. */
        ONE_OF_MANY_BACKENDS
    }

    /** The same for the backends of the rule. */
    FilterScope ofBackends(int count) {
        return new FilterScope(
                kind, namespace, onePrefix, count == 1 ? Place.ONLY_BACKEND : Place.ONE_OF_MANY_BACKENDS);
    }
}
