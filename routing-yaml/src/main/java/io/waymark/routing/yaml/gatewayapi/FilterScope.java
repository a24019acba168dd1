package io.waymark.routing.yaml.gatewayapi;

/**
 * Where filters stand.
 *
 * @param kind the kind of the route
 * @param namespace its namespace
 * @param onePrefix whether the rule has exactly one match and that of a path prefix, so that the prefix can be replaced
 * @param backend whether they are those of a backend, not of the rule
 */
record FilterScope(RouteKind kind, String namespace, boolean onePrefix, boolean backend) {

    /** The same for the backends of the rule. */
    FilterScope ofBackends() {
        return new FilterScope(kind, namespace, onePrefix, true);
    }
}
