package io.waymark.routing.engine.outcome;

import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.RequestReader;

/**
 * The rewrites of one rule and share. Immutable; safe for any thread.
 *
 * @param path of the path
 * @param host of the authority, which sees the path before its rewrite
 */
record Step(PathRewriter path, HostRewriter host) {

    /** Rewrites path and authority; false if the result is not safe. */
    boolean apply(ReadRequest request, RequestReader reader) {
        host.apply(request);
        return path.apply(request, reader);
    }
}
