package io.waymark.routing.testkit.reference;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.meta.Extension;
import java.util.List;

/** A redirect whose location was computed when it was resolved. */
record PlainRedirect(List<Hop> hops, int status, String location, PlainResponse headers, List<Extension> extensions)
        implements Resolution.Redirect {

    @Override
    public String location(RoutingRequest request) {
        return location;
    }

    @Override
    public List<HeaderChange> responseHeaders(RoutingRequest request, List<HeaderLine> response) {
        return headers.changes(response);
    }
}
