package io.waymark.routing.engine.request;

import io.waymark.routing.RoutingRequest;

/**
 * A request as its policy made it.
 *
 * @param source the request as received; its headers are read from there
 * @param authority the authority as sent, or that of an absolute target
 * @param host the host of the authority, in lower case, without its port
 * @param path the path that is sent on
 * @param matchPath the path that is compared; {@code ""} where the target has none
 * @param query the query with its {@code ?}, or {@code ""}
 */
public record CanonicalRequest(
        RoutingRequest source, String authority, String host, String path, String matchPath, String query) {

    /** This request after a rewrite. */
    public CanonicalRequest rewritten(CanonicalPath newPath, String newAuthority, String newHost) {
        return new CanonicalRequest(source, newAuthority, newHost, newPath.path(), newPath.matchPath(), query);
    }

    /** Path and query. */
    public String target() {
        return query.isEmpty() ? path : path + query;
    }
}
