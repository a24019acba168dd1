package io.waymark.routing.testkit.random;

import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.config.RoutingSemantics.HostSubject;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Makes valid configurations with one gateway, {@code gate}, from tiny alphabets, so that collisions and near misses are frequent.
 * Immutable; what is made depends on the random generator alone.
 *
 * @param profile which features are used
 * @param maxRoutes the most routes of the gateway, 1 or more; small numbers are the more frequent
 */
public record RandomConfigs(Profile profile, int maxRoutes) {

    private static final ObjectName GATEWAY = ObjectName.parse("gate");

    /** Refuses a number of routes below 1. */
    public RandomConfigs {
        if (maxRoutes < 1) {
            throw new IllegalArgumentException("maxRoutes: " + maxRoutes + " is below 1");
        }
    }

    /** The next configuration. */
    public RoutingConfig next(RandomGenerator random) {
        Dice dice = new Dice(random);
        int services = profile.has(Feature.SERVICES) ? dice.between(0, 3) : 0;
        RandomRoutes routes = new RandomRoutes(dice, profile, services);
        RandomServices others = new RandomServices(dice, profile);
        Gateway gateway = gateway(dice, routes);
        RoutingConfig.Builder config = RoutingConfig.builder().gateway(gateway);
        int count = dice.between(1, dice.between(1, maxRoutes));
        for (int i = 0; i < count; i++) {
            config.route(attached(dice, gateway, routes.route()));
        }
        for (int i = 0; i < services; i++) {
            config.service(others.service(i));
        }
        Words.BACKENDS.stream()
                .filter(name -> dice.chance(60))
                .map(others::backend)
                .forEach(config::backend);
        return config.build();
    }

    private Gateway gateway(Dice dice, RandomRoutes routes) {
        Gateway.Builder gateway = Gateway.builder(GATEWAY.name()).semantics(semantics(dice));
        listeners(dice).forEach(gateway::listener);
        int fallback = profile.has(Feature.ANSWERS) ? 10 : 0;
        dice.maybe(fallback, routes::fallback).ifPresent(gateway::fallback);
        return gateway.build();
    }

    private RoutingSemantics semantics(Dice dice) {
        if (dice.chance(70)) {
            return dice.any(RoutingSemantics.APP_MESH, RoutingSemantics.GATEWAY_API, RoutingSemantics.ENVOY);
        }
        return new RoutingSemantics(
                dice.any(Precedence.values()),
                dice.any(RoutingSemantics.HostScope.values()),
                subject(dice),
                dice.maybe(10, () -> new RandomFields(dice, profile).match()).stream()
                        .toList());
    }

    private static HostSubject subject(Dice dice) {
        Optional<String> header = dice.maybe(20, () -> dice.any("x-vhost", "x-a"));
        return new HostSubject(header, dice.chance(50));
    }

    private List<Listener> listeners(Dice dice) {
        if (!profile.has(Feature.LISTENERS)) {
            return List.of(Listener.of(dice.oneOf(Words.PORTS), Protocol.HTTP));
        }
        RandomHosts hosts = new RandomHosts(dice);
        int count = dice.between(1, 3);
        List<Listener> listeners = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            HostPattern host = hosts.ofListener();
            OptionalInt port = dice.chance(8) ? OptionalInt.empty() : OptionalInt.of(dice.oneOf(Words.PORTS));
            String name = dice.chance(50) ? "l" + i : "";
            Protocol protocol = dice.any(
                    Protocol.HTTP,
                    Protocol.HTTP,
                    Protocol.HTTPS,
                    Protocol.HTTPS,
                    Protocol.TLS,
                    Protocol.HTTP2,
                    Protocol.GRPC);
            protocol = dice.chance(3) ? Protocol.TCP : protocol;
            listeners.add(new Listener(name, port, protocol, host, Optional.empty(), SourceLocation.NONE));
        }
        return listeners;
    }

    private GatewayRoute attached(Dice dice, Gateway gateway, GatewayRoute.Builder route) {
        boolean some = profile.has(Feature.LISTENERS) && dice.chance(25);
        if (!some) {
            return route.parent(RouteParent.of(GATEWAY)).build();
        }
        dice.several(1, 2, () -> dice.oneOf(gateway.listeners()))
                .forEach(listener -> route.parent(
                        dice.chance(50)
                                ? new RouteParent(GATEWAY, Optional.of(listener.name()), OptionalInt.empty())
                                : new RouteParent(GATEWAY, Optional.empty(), listener.port())));
        return route.build();
    }
}
