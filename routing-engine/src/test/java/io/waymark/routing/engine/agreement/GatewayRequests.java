package io.waymark.routing.engine.agreement;

import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.testkit.random.RandomRequests;
import io.waymark.routing.testkit.random.TestRequest;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes requests for one gateway: most come to a listener that has routes, with its host, port and TLS, and fit one of these routes or miss
 * it by little; some go anywhere.
 */
final class GatewayRequests {

    private static final int ASTRAY_PERCENT = 8;

    private final RandomRequests anywhere;
    private final List<Door> doors;

    /** A listener, and requests for its routes. */
    private record Door(Listener listener, RandomRequests requests) {}

    /** Requests for the only gateway of a configuration. */
    GatewayRequests(RoutingConfig config) {
        Gateway gateway = config.gateways().get(0);
        this.anywhere = new RandomRequests(config);
        this.doors = gateway.listeners().stream()
                .flatMap(listener -> door(config, gateway, listener).stream())
                .toList();
    }

    private static Optional<Door> door(RoutingConfig config, Gateway gateway, Listener listener) {
        List<GatewayRoute> routes = config.routes().stream()
                .filter(route -> route.parents().stream().anyMatch(parent -> leadsTo(parent, listener)))
                .map(route -> attached(route, gateway))
                .toList();
        Gateway narrow = new Gateway(
                gateway.name(), List.of(listener), gateway.semantics(), gateway.fallback(), gateway.location());
        RoutingConfig aim = new RoutingConfig(List.of(narrow), routes, config.services(), config.backends());
        return routes.isEmpty() ? Optional.empty() : Optional.of(new Door(listener, new RandomRequests(aim)));
    }

    private static boolean leadsTo(RouteParent parent, Listener listener) {
        boolean http = listener.protocol() == Protocol.HTTP || listener.protocol() == Protocol.HTTPS;
        return http && parent.listener().map(listener.name()::equals).orElse(true);
    }

    private static GatewayRoute attached(GatewayRoute route, Gateway gateway) {
        return new GatewayRoute(
                route.name(),
                List.of(RouteParent.of(gateway.name())),
                route.hosts(),
                route.priority(),
                route.created(),
                route.rules(),
                route.location());
    }

    TestRequest next(RandomGenerator random) {
        if (doors.isEmpty() || random.nextInt(100) < ASTRAY_PERCENT) {
            return anywhere.next(random);
        }
        Door door = doors.get(random.nextInt(doors.size()));
        TestRequest request = door.requests().next(random);
        boolean shaken = door.listener().protocol() == Protocol.HTTPS && random.nextInt(100) >= ASTRAY_PERCENT;
        return shaken ? request.withScheme("https").withSni(host(request.authority())) : request;
    }

    private static String host(String authority) {
        return authority.replaceFirst(":[0-9]*$", "");
    }
}
