package io.waymark.routing;

import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.meta.Extension;
import java.util.List;

/** An answer that is the same for every request. */
record FixedResponse(
        List<Hop> hops,
        int status,
        String body,
        List<HeaderChange> responseHeaders,
        String reason,
        List<Extension> extensions)
        implements Resolution.Respond {

    FixedResponse {
        hops = List.copyOf(hops);
        responseHeaders = List.copyOf(responseHeaders);
        extensions = List.copyOf(extensions);
    }

    @Override
    public String body(RoutingRequest request) {
        return body;
    }

    @Override
    public List<HeaderChange> responseHeaders(RoutingRequest request, List<HeaderLine> response) {
        return responseHeaders;
    }
}
