package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.match.Fraction;
import io.waymark.routing.meta.Extension;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
 * @param unresolved a filter that nobody here knows, in words; with one the request gets an error
 * @param extensions data to carry through
 */
record FilterList(
        List<HeaderChange> requestHeaders,
        List<HeaderChange> responseHeaders,
        Optional<RouteAction.Redirect> redirect,
        HostRewrite host,
        PathRewrite path,
        List<MirrorRef> mirrors,
        Optional<CorsPolicy> cors,
        Optional<String> unresolved,
        List<Extension> extensions) {

    /**
     * A backend that gets a copy.
     *
     * @param target the backend
     * @param share of how many requests
     */
    record MirrorRef(TargetRef target, Fraction share) {}

    /**
     * These, and after them what those of the only backend say for the rule as a whole: redirect, mirrors, CORS and rewrites. Their header
     * changes stay with the backend.
     */
    FilterList before(FilterList ofBackend) {
        return new FilterList(
                requestHeaders,
                responseHeaders,
                redirect.or(ofBackend::redirect),
                ofBackend.host.equals(HostRewrite.KEEP) ? host : ofBackend.host,
                ofBackend.path.equals(PathRewrite.KEEP) ? path : ofBackend.path,
                Stream.concat(mirrors.stream(), ofBackend.mirrors.stream()).toList(),
                cors.or(ofBackend::cors),
                unresolved,
                extensions);
    }
}
