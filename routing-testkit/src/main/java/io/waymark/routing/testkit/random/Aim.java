package io.waymark.routing.testkit.random;

import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.RequestMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something in a configuration to aim a request at.
 *
 * @param hosts the hosts of its route
 */
record Aim(List<HostPattern> hosts, RequestMatch match) {

    /** All matches of the first tables. */
    static List<Aim> first(RoutingConfig config) {
        return of(config.routes());
    }

    /** All matches of the second tables. */
    static List<Aim> second(RoutingConfig config) {
        List<Aim> aims = new ArrayList<>();
        for (Service service : config.services()) {
            if (service.provider() instanceof Service.Provider.Routes routes) {
                aims.addAll(of(routes.table().routes()));
            }
        }
        return aims;
    }

    static List<Listener> listeners(RoutingConfig config) {
        return config.gateways().stream()
                .map(Gateway::listeners)
                .flatMap(List::stream)
                .toList();
    }

    /** The header that stands for the authority in the first gateway that has one. */
    static Optional<String> hostHeader(RoutingConfig config) {
        return config.gateways().stream()
                .flatMap(gateway -> gateway.semantics().hostSubject().header().stream())
                .findFirst();
    }

    private static List<Aim> of(List<GatewayRoute> routes) {
        List<Aim> aims = new ArrayList<>();
        for (GatewayRoute route : routes) {
            List<HostPattern> hosts = route.hosts().isEmpty() ? List.of(HostPattern.ANY) : route.hosts();
            for (RouteRule rule : route.rules()) {
                rule.matches().forEach(match -> aims.add(new Aim(hosts, match)));
            }
        }
        return aims;
    }
}
