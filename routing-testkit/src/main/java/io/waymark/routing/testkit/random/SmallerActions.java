package io.waymark.routing.testkit.random;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.RouteAction.Forward;
import io.waymark.routing.action.RouteAction.Redirect;
import io.waymark.routing.action.RouteAction.Respond;
import io.waymark.routing.action.ShareFilters;
import io.waymark.routing.action.TextFormat;
import io.waymark.routing.action.WeightedDestination;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Actions that do less. */
final class SmallerActions implements RouteAction.Cases<Stream<RouteAction>> {

    private static final Destination BACKEND = Destination.backend("b");
    private static final RouteAction SIMPLEST = RouteAction.forwardTo(BACKEND);

    private SmallerActions() {}

    static Stream<RouteAction> of(RouteAction action) {
        return Stream.concat(Smaller.unless(action, SIMPLEST), action.on(new SmallerActions()));
    }

    @Override
    public Stream<RouteAction> forward(Forward action) {
        return Smaller.all(
                () -> Smaller.lists(action.destinations(), SmallerActions::share)
                        .flatMap(split ->
                                Smaller.tried(() -> new Forward(split, action.path(), action.host(), action.sticky()))),
                () -> Smaller.unless(action.path(), PathRewrite.KEEP)
                        .map(path -> new Forward(action.destinations(), path, action.host(), action.sticky())),
                () -> Smaller.unless(action.host(), HostRewrite.KEEP)
                        .map(host -> new Forward(action.destinations(), action.path(), host, action.sticky())),
                () -> Smaller.without(action.sticky())
                        .map(none -> new Forward(action.destinations(), action.path(), action.host(), none)));
    }

    private static Stream<WeightedDestination> share(WeightedDestination share) {
        return Smaller.all(
                () -> Smaller.unless(share, WeightedDestination.of(share.destination(), share.weight())),
                () -> Smaller.unless(share.destination(), BACKEND)
                        .map(backend -> with(share, backend, share.weight(), share.requestHeaders(), share.filters())),
                () -> Smaller.unless(share.weight(), 1L)
                        .map(weight ->
                                with(share, share.destination(), weight, share.requestHeaders(), share.filters())),
                () -> Smaller.shorter(share.requestHeaders())
                        .map(changes -> with(share, share.destination(), share.weight(), changes, share.filters())),
                () -> filters(share.filters())
                        .map(filters ->
                                with(share, share.destination(), share.weight(), share.requestHeaders(), filters)));
    }

    private static WeightedDestination with(
            WeightedDestination from,
            Destination destination,
            long weight,
            List<HeaderEdit> requestHeaders,
            ShareFilters filters) {
        return new WeightedDestination(
                destination, weight, requestHeaders, from.responseHeaders(), from.host(), filters);
    }

    private static Stream<ShareFilters> filters(ShareFilters from) {
        ShareFilters noPath =
                new ShareFilters(Optional.empty(), from.redirect(), from.mirrors(), from.cors(), from.extensions());
        ShareFilters noRedirect =
                new ShareFilters(from.path(), Optional.empty(), from.mirrors(), from.cors(), from.extensions());
        ShareFilters noMirrors =
                new ShareFilters(from.path(), from.redirect(), List.of(), from.cors(), from.extensions());
        ShareFilters noCors =
                new ShareFilters(from.path(), from.redirect(), from.mirrors(), Optional.empty(), from.extensions());
        return Stream.of(ShareFilters.NONE, noPath, noRedirect, noMirrors, noCors)
                .filter(smaller -> !smaller.equals(from));
    }

    @Override
    public Stream<RouteAction> redirect(Redirect action) {
        Redirect plain = new Redirect(
                action.status(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                action.portRule(),
                PathRewrite.KEEP,
                action.query());
        return Smaller.all(
                () -> Smaller.unless(action, plain),
                () -> Smaller.without(action.scheme()).map(none -> with(action, none, action.host(), action.path())),
                () -> Smaller.without(action.host()).map(none -> with(action, action.scheme(), none, action.path())),
                () -> Smaller.unless(action.path(), PathRewrite.KEEP)
                        .map(path -> with(action, action.scheme(), action.host(), path)));
    }

    private static RouteAction with(Redirect from, Optional<String> scheme, Optional<String> host, PathRewrite path) {
        return new Redirect(from.status(), scheme, host, from.port(), from.portRule(), path, from.query());
    }

    @Override
    public Stream<RouteAction> respond(Respond action) {
        return Smaller.unless(action.body(), TextFormat.literal("")).map(body -> new Respond(action.status(), body));
    }

    @Override
    public Stream<RouteAction> serve(RouteAction.Serve action) {
        return Stream.empty();
    }
}
