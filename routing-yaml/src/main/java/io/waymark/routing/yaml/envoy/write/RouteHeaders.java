package io.waymark.routing.yaml.envoy.write;

/**
 * What writes the header changes of the routes of a host.
 *
 * @param host the host
 * @param writer knows what the wider levels say
 */
record RouteHeaders(HostGroup host, HeaderWriter writer) {}
