package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.match.Fraction;
import java.util.List;
import java.util.Optional;

/**
 * The filters of a rule or of a backend.
 *
 * @param requestHeaders changes to the request
 * @param responseHeaders changes to the response
 * @param redirect where the client is sent instead
 * @param host what becomes of the host
 * @param path what becomes of the path
 * @param mirrors who gets a copy
 * @param cors what scripts of other origins may do
 * @param carried those that the embedder has to act on
 */
record FilterList(
        List<HeaderEdit> requestHeaders,
        List<HeaderEdit> responseHeaders,
        Optional<RouteAction.Redirect> redirect,
        HostRewrite host,
        PathRewrite path,
        List<MirrorRef> mirrors,
        Optional<CorsPolicy> cors,
        List<CarriedFilter> carried) {

    /** No filters. */
    static final FilterList NONE = new FilterList(
            List.of(),
            List.of(),
            Optional.empty(),
            HostRewrite.KEEP,
            PathRewrite.KEEP,
            List.of(),
            Optional.empty(),
            List.of());

    /**
     * A backend that gets a copy.
     *
     * @param target the backend
     * @param share of how many requests
     */
    record MirrorRef(TargetRef target, Fraction share) {}
}
