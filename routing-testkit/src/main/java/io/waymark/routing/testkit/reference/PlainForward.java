package io.waymark.routing.testkit.reference;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.Share;
import io.waymark.routing.Upstream;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.StickySplit;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.meta.Extension;
import java.util.List;
import java.util.Optional;

/** A forward whose target and authority were computed when it was resolved. */
record PlainForward(
        List<Hop> hops,
        Optional<Upstream> upstream,
        List<Share> split,
        String target,
        String authority,
        List<HeaderChange> requestChanges,
        PlainResponse response,
        List<Mirror> mirrors,
        Timeouts timeouts,
        Optional<RetryPolicy> retry,
        Optional<StickySplit> sticky,
        List<Extension> extensions)
        implements Resolution.Forward {

    /** The same with further changes to the response. */
    PlainForward with(List<HeaderChange> more) {
        return new PlainForward(
                hops,
                upstream,
                split,
                target,
                authority,
                requestChanges,
                response.with(more),
                mirrors,
                timeouts,
                retry,
                sticky,
                extensions);
    }

    @Override
    public Optional<Upstream> upstream(RoutingRequest request) {
        return upstream;
    }

    @Override
    public String target(RoutingRequest request) {
        return target;
    }

    @Override
    public String authority(RoutingRequest request) {
        return authority;
    }

    @Override
    public List<HeaderChange> requestHeaders(RoutingRequest request) {
        return requestChanges;
    }

    @Override
    public List<HeaderChange> responseHeaders(RoutingRequest request, List<HeaderLine> lines) {
        return response.changes(lines);
    }
}
