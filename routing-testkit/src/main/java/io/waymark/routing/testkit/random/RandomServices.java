package io.waymark.routing.testkit.random;

import io.waymark.routing.action.Timeouts;
import io.waymark.routing.config.Backend;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteTable;
import io.waymark.routing.config.Service;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Services and backends. */
record RandomServices(Dice dice, Profile profile) {

    Service service(int index) {
        return new Service(
                new ObjectName("", "s" + index), "s" + index + ".example", provider(index), SourceLocation.NONE);
    }

    private Service.Provider provider(int index) {
        return dice.either(
                () -> new Service.Provider.OneBackend(ObjectName.parse(dice.oneOf(Words.BACKENDS))),
                () -> new Service.Provider.Routes(table(index)),
                () -> new Service.Provider.Routes(table(index)),
                () -> new Service.Provider.Routes(table(index)),
                () -> Service.Provider.NOTHING);
    }

    private RouteTable table(int index) {
        RandomRoutes routes = new RandomRoutes(dice, profile, 0);
        List<GatewayRoute> inside = dice.several(1, 3, () -> routes.route().build());
        List<Listener> listeners =
                dice.several(0, 2, () -> Listener.of(dice.oneOf(Words.PORTS), dice.any(Protocol.HTTP, Protocol.HTTP2)));
        return new RouteTable(
                new ObjectName("", "t" + index), listeners, dice.any(Precedence.values()), inside, SourceLocation.NONE);
    }

    /** What is known of a backend. */
    Backend backend(String name) {
        return new Backend(
                ObjectName.parse(name),
                dice.maybe(50, () -> "node.example"),
                dice.several(0, 2, this::port),
                List.of(),
                SourceLocation.NONE);
    }

    private Backend.Port port() {
        Optional<Duration> limit = dice.maybe(30, () -> Duration.ofSeconds(dice.between(0, 3)));
        Timeouts own = new Timeouts(limit, Optional.empty(), Optional.empty());
        return new Backend.Port(dice.oneOf(Words.PORTS), dice.any(Protocol.values()), own);
    }
}
