package io.waymark.routing.yaml.gatewayapi;

/**
 * Where filters stand: in a rule, or at one of its backends.
 *
 * @param kind the kind of the route
 * @param namespace its namespace
 * @param onePrefix whether the rule has exactly one match and that of a path prefix, so that the prefix can be replaced
 */
record FilterScope(RouteKind kind, String namespace, boolean onePrefix) {}
