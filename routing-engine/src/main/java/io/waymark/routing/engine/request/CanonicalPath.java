package io.waymark.routing.engine.request;

/**
 * A path as the policy made it.
 *
 * @param path the path that is sent on
 * @param matchPath the path that is compared, which lacks path parameters where the policy leaves them out
 */
public record CanonicalPath(String path, String matchPath) {}
