package io.waymark.routing.testkit.reference;

import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.HeaderChange;
import java.util.List;
import java.util.Optional;

/** What a CORS policy makes of a request: see {@link CorsPolicy}. */
record PlainCors(CorsPolicy policy, CanonicalRequest request) {

    private static final int NO_CONTENT = 204;

    /** The answer to a preflight, if the request is one. */
    Optional<Resolution> preflight(List<Hop> hops) {
        Optional<String> method = first("access-control-request-method");
        if (!request.method().equals("OPTIONS") || origin().isEmpty() || method.isEmpty()) {
            return Optional.empty();
        }
        List<HeaderChange> headers =
                policy.preflight(origin().get(), method.get(), first("access-control-request-headers"));
        return Optional.of(Resolution.Respond.of(hops, NO_CONTENT, "", headers, ""));
    }

    /** What becomes of any other request, with the headers that tell an allowed origin so. */
    Resolution told(Resolution resolution) {
        List<HeaderChange> more = origin().map(policy::response).orElse(List.of());
        if (resolution instanceof PlainForward forward) {
            return forward.with(more);
        }
        if (resolution instanceof PlainRedirect redirect) {
            return new PlainRedirect(
                    redirect.hops(),
                    redirect.status(),
                    redirect.location(),
                    redirect.headers().with(more),
                    redirect.extensions());
        }
        if (resolution instanceof PlainRespond respond) {
            return new PlainRespond(
                    respond.hops(),
                    respond.status(),
                    respond.body(),
                    respond.headers().with(more),
                    respond.reason(),
                    respond.extensions());
        }
        return resolution;
    }

    private Optional<String> origin() {
        return first("origin");
    }

    private Optional<String> first(String name) {
        return request.values(name).stream().findFirst();
    }
}
