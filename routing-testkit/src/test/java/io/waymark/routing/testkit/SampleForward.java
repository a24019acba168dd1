package io.waymark.routing.testkit;

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
import io.waymark.routing.meta.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Sends a request unchanged to one backend, with some changes of headers. */
record SampleForward(String backend, List<HeaderChange> changes) implements Resolution.Forward {
    @Override
    public List<Hop> hops() {
        return List.of();
    }

    @Override
    public Optional<Upstream> upstream(RoutingRequest request) {
        ObjectName name = ObjectName.parse(backend);
        return Optional.of(
                new Upstream(name, OptionalInt.of(8080), Optional.of("node.local"), Optional.empty(), Timeouts.NONE));
    }

    @Override
    public List<Share> split() {
        return List.of();
    }

    @Override
    public String target(RoutingRequest request) {
        return request.target();
    }

    @Override
    public String authority(RoutingRequest request) {
        return request.authority();
    }

    @Override
    public List<HeaderChange> requestHeaders(RoutingRequest request) {
        return changes;
    }

    @Override
    public List<HeaderChange> responseHeaders(RoutingRequest request, List<HeaderLine> response) {
        return List.of();
    }

    @Override
    public List<Mirror> mirrors() {
        return List.of();
    }

    @Override
    public Timeouts timeouts() {
        return Timeouts.NONE;
    }

    @Override
    public Optional<RetryPolicy> retry() {
        return Optional.empty();
    }

    @Override
    public Optional<StickySplit> sticky() {
        return Optional.empty();
    }

    @Override
    public List<Extension> extensions() {
        return List.of();
    }
}
