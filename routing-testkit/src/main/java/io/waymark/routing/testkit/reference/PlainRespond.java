package io.waymark.routing.testkit.reference;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.meta.Extension;
import java.util.List;

/** An answer of the gateway whose body was made when it was resolved. */
record PlainRespond(
        List<Hop> hops, int status, String body, PlainResponse headers, String reason, List<Extension> extensions)
        implements Resolution.Respond {

    @Override
    public String body(RoutingRequest request) {
        return body;
    }

    @Override
    public List<HeaderChange> responseHeaders(RoutingRequest request, List<HeaderLine> response) {
        return headers.changes(response);
    }
}
