package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction.Forward;
import io.waymark.routing.action.ShareFilters;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.yaml.gatewayapi.FilterList.MirrorRef;
import io.waymark.routing.yaml.gatewayapi.RouteObject.RuleObject;
import java.util.List;
import java.util.Optional;

/** Turns the backends of rules into splits. The filters of a backend come after those of the rule, so that its rewrites win. */
final class SplitLowering {

    private final Backends backends;
    private final CarriedFilters carried;

    SplitLowering(Backends backends, CarriedFilters carried) {
        this.backends = backends;
        this.carried = carried;
    }

    /** The split of a rule; none if nothing has a weight. */
    Optional<Forward> forward(RouteObject route, RuleObject rule) {
        boolean hosts =
                rule.backends().stream().anyMatch(each -> host(each.filters()).isPresent());
        boolean paths =
                rule.backends().stream().anyMatch(each -> path(each.filters()).isPresent());
        FilterList own = rule.filters();
        List<WeightedDestination> split = rule.backends().stream()
                .map(backend -> share(
                        route,
                        backend,
                        hosts ? host(backend.filters()).or(() -> host(own)) : Optional.empty(),
                        paths ? path(backend.filters()).or(() -> path(own)) : Optional.empty()))
                .toList();
        boolean empty = split.stream().allMatch(share -> share.weight() == 0);
        return empty
                ? Optional.empty()
                : Optional.of(new Forward(
                        split,
                        paths ? PathRewrite.KEEP : own.path(),
                        hosts ? HostRewrite.KEEP : own.host(),
                        Optional.empty()));
    }

    private WeightedDestination share(
            RouteObject route, BackendRef backend, Optional<HostRewrite> host, Optional<PathRewrite> path) {
        FilterList filters = backend.filters();
        return new WeightedDestination(
                destination(route, backend),
                backend.weight(),
                filters.requestHeaders(),
                filters.responseHeaders(),
                host,
                new ShareFilters(
                        path,
                        filters.redirect(),
                        mirrors(route, filters.mirrors()),
                        filters.cors(),
                        CarriedFilters.data(filters)));
    }

    private Destination destination(RouteObject route, BackendRef backend) {
        Destination destination = backends.destination(route, backend.target());
        Optional<String> fault = carried.fault(route, backend.filters());
        return fault.<Destination>map(reason ->
                        new Destination.Unavailable(backend.target().name(), Backends.error(route.kind()), reason))
                .orElse(destination);
    }

    /** The mirrors whose backends can be used. */
    List<Mirror> mirrors(RouteObject route, List<MirrorRef> refs) {
        return refs.stream()
                .flatMap(ref ->
                        backends.mirror(route, ref.target()).stream().map(target -> new Mirror(target, ref.share())))
                .toList();
    }

    private static Optional<HostRewrite> host(FilterList filters) {
        return Optional.of(filters.host()).filter(host -> !host.equals(HostRewrite.KEEP));
    }

    private static Optional<PathRewrite> path(FilterList filters) {
        return Optional.of(filters.path()).filter(path -> !path.equals(PathRewrite.KEEP));
    }
}
