package io.waymark.routing.engine.outcome;

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
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.meta.Extension;
import java.util.List;
import java.util.Optional;

/** A forward that is made once and shared. Target and authority are made from the request when they are asked for. */
record CompiledForward(
        List<Hop> hops,
        ChosenUpstream chosen,
        List<Share> split,
        Replay rewrites,
        List<HeaderChange> plainChanges,
        boolean isPlain,
        ResponseEdits responseEdits,
        List<Mirror> mirrors,
        Timeouts timeouts,
        Optional<RetryPolicy> retry,
        Optional<StickySplit> sticky,
        List<Extension> extensions)
        implements Resolution.Forward {

    static Resolution of(
            Way way,
            ChosenUpstream chosen,
            List<Share> split,
            Replay rewrites,
            Texts texts,
            Optional<StickySplit> sticky) {
        return new CompiledForward(
                way.hops(),
                chosen,
                split,
                rewrites,
                HeaderEdits.of(way.requestHeaders()).plain(),
                rewrites.isPlain(),
                new ResponseEdits(HeaderEdits.of(way.responseHeaders()), texts, rewrites),
                way.mirrors(),
                way.timeouts().within(chosen.timeouts()),
                way.retry(),
                sticky,
                way.extensions());
    }

    /** The same with further changes to the response. */
    CompiledForward with(List<HeaderChange> more) {
        return new CompiledForward(
                hops,
                chosen,
                split,
                rewrites,
                plainChanges,
                isPlain,
                responseEdits.then(more),
                mirrors,
                timeouts,
                retry,
                sticky,
                extensions);
    }

    @Override
    public Optional<Upstream> upstream(RoutingRequest request) {
        return chosen.of(request);
    }

    @Override
    public String target(RoutingRequest request) {
        return rewrites.of(request, ReadRequest::target);
    }

    @Override
    public String authority(RoutingRequest request) {
        return rewrites.of(request, ReadRequest::authority);
    }

    @Override
    public List<HeaderChange> requestHeaders(RoutingRequest request) {
        return isPlain ? plainChanges : rewrites.changes(request);
    }

    @Override
    public List<HeaderChange> responseHeaders(RoutingRequest request, List<HeaderLine> response) {
        return responseEdits.changes(request, response);
    }
}
