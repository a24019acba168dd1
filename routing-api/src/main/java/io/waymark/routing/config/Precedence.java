package io.waymark.routing.config;

/**
 * Which of several matching entries wins; an entry is one match of one rule of one route. Each value is a total order: what the
 * sentences leave equal is decided by the name of the route (as one text, {@code namespace/name}), the place of the rule in the
 * route, the place of the match in the rule, and the place of the route in the configuration.
 */
public enum Precedence {
    /**
     * Lower priority number first; then the longer path text (an absent path has length 0, a gRPC path those of service and method); then
     * exact before prefix before regular expression; then more conditions besides the path (host, method, port, scheme, each
     * field). Sources: AWS App Mesh user guide, gateway routes; aws/aws-app-mesh-roadmap issue 77; the last two are Waymark's own,
     * since no source decides.
     */
    PRIORITY_THEN_LENGTH,
    /** The longer path text first, then the name of the route and the order of its rules. The simplified gateways of App Mesh. */
    LENGTH_THEN_ORDER,
    /**
     * More characters in an exact matching host; more characters in the matching wildcard; an exact path; a longer path prefix (its
     * final slash not counted), or for gRPC a longer service and then method; a method; more headers; more query parameters; the
     * older route, by its time of creation. Regular expressions rank behind every prefix, longer ones first. Source:
     * kubernetes-sigs/gateway-api, apis/v1/httproute_types.go and grpcroute_types.go.
     */
    SPECIFICITY,
    /** The order of the routes in the configuration, then of their rules and matches; names play no part. */
    DECLARATION_ORDER
}
