package io.waymark.routing.testkit.random;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.ObjectName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Rules of gateway routes and of routers' routes.
 *
 * @param foreign how many of a hundred pieces App Mesh may be unable to say
 */
record MeshRules(Dice dice, int foreign) {

    /** A rule of a gateway route. */
    RouteRule ofGateway(List<Service> services, boolean hosted) {
        RequestMatch match = isForeign() ? foreignMatch() : new MeshMatches(dice).ofGateway(hosted);
        RouteRule.Builder rule = RouteRule.builder().match(match).action(action(services, match));
        if (isForeign()) {
            new RandomExtras(dice, Profile.ALL).addTo(rule);
        }
        return rule.build();
    }

    private boolean isForeign() {
        return dice.chance(foreign);
    }

    private RequestMatch foreignMatch() {
        return new RandomMatches(dice, Profile.ALL).match();
    }

    private RouteAction foreignAction() {
        return new RandomActions(dice, Profile.ALL, 0).action(false);
    }

    private RouteAction action(List<Service> services, RequestMatch match) {
        if (isForeign()) {
            return foreignAction();
        }
        Service service = dice.oneOf(services);
        boolean unknown = dice.chance(10);
        Destination target =
                unknown ? Destination.backend("not-here") : new Destination.ToService(service.name(), port());
        HostRewrite host =
                dice.chance(30) ? HostRewrite.KEEP : new HostRewrite.Literal(unknown ? "not-here" : service.host());
        return new RouteAction.Forward(
                List.of(WeightedDestination.of(target, 1)), path(match.path()), host, Optional.empty());
    }

    private PathRewrite path(PathMatch match) {
        if (match instanceof PathMatch.Grpc) {
            return PathRewrite.KEEP;
        }
        PathRewrite full = new PathRewrite.Full(dice.any("/", "/n", "/n?x=1"));
        if (match instanceof PathMatch.Exact || match instanceof PathMatch.Regex) {
            return dice.any(PathRewrite.KEEP, full);
        }
        String prefix = dice.any("/", "/n/", "/n/m/");
        return dice.any(
                PathRewrite.KEEP,
                new PathRewrite.Prefix("/", PathRewrite.Join.ONE_SLASH),
                new PathRewrite.Prefix(prefix, PathRewrite.Join.ONE_SLASH),
                full);
    }

    private OptionalInt port() {
        return dice.chance(30) ? OptionalInt.of(dice.oneOf(Words.PORTS)) : OptionalInt.empty();
    }

    /** A node that is loaded, or one that is known by its name in the mesh alone. */
    ObjectName node() {
        return dice.chance(15) ? new ObjectName("", dice.any("far", "0x1")) : dice.oneOf(MeshConfigs.NODES);
    }

    /** A rule of a router's route. */
    RouteRule ofRouter(String name) {
        RequestMatch match = isForeign() ? foreignMatch() : new MeshMatches(dice).ofRouter();
        boolean grpc = match.path() instanceof PathMatch.Grpc || match.path() instanceof PathMatch.Any;
        RouteRule.Builder rule = RouteRule.builder()
                .name(name)
                .match(match)
                .action(isForeign() ? foreignAction() : split())
                .timeouts(new Timeouts(Optional.of(duration()), Optional.empty(), Optional.of(duration())));
        dice.maybe(40, () -> retry(grpc)).ifPresent(rule::retry);
        if (isForeign()) {
            new RandomExtras(dice, Profile.ALL).addTo(rule);
        }
        return rule.build();
    }

    private RouteAction split() {
        List<WeightedDestination> shares = new ArrayList<>(dice.several(0, 3, () -> share(dice.any(0, 1, 20))));
        shares.add(share(dice.any(1, 40)));
        return new RouteAction.Forward(shares, PathRewrite.KEEP, HostRewrite.KEEP, Optional.empty());
    }

    private WeightedDestination share(int weight) {
        return WeightedDestination.of(new Destination.ToBackend(node(), port()), weight);
    }

    private Duration duration() {
        return dice.any(
                Duration.ZERO,
                Duration.ofSeconds(15),
                Duration.ofSeconds(300),
                Duration.ofMillis(1500),
                Duration.ofSeconds(Integer.MAX_VALUE));
    }

    private RetryPolicy retry(boolean grpc) {
        List<String> events = new ArrayList<>(List.of("stream-error", "client-error", "connection-error"));
        events.addAll(grpc ? List.of("unavailable", "internal") : List.of());
        events.removeIf(event -> dice.chance(30));
        return new RetryPolicy(dice.between(0, 5), Optional.of(duration()), events, List.of(), Optional.empty());
    }
}
