package io.waymark.routing.engine.outcome;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.meta.Extension;
import java.util.List;

/** A redirect that is made once and shared. Its location is made from the request when it is asked for. */
record CompiledRedirect(
        List<Hop> hops, int status, Location target, Replay before, ResponseEdits headers, List<Extension> extensions)
        implements Resolution.Redirect {

    /** The same with further changes to the response. */
    CompiledRedirect with(List<HeaderChange> more) {
        return new CompiledRedirect(hops, status, target, before, headers.then(more), extensions);
    }

    @Override
    public String location(RoutingRequest request) {
        return before.of(request, target::of);
    }

    @Override
    public List<HeaderChange> responseHeaders(RoutingRequest request, List<HeaderLine> response) {
        return headers.changes(request, response);
    }
}
