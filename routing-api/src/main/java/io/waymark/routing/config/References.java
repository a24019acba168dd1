package io.waymark.routing.config;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.internal.Require;
import io.waymark.routing.meta.ObjectName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Refuses a configuration whose parts refer to what it does not hold. */
final class References {

    private final Map<ObjectName, Gateway> gateways;
    private final Set<ObjectName> services = new HashSet<>();

    private References(List<Gateway> gateways, List<Service> services) {
        this.gateways = gateways.stream().collect(Collectors.toMap(Gateway::name, Function.identity()));
        services.forEach(service -> this.services.add(service.name()));
    }

    static void check(List<Gateway> gateways, List<GatewayRoute> routes, List<Service> services) {
        References references = new References(gateways, services);
        routes.forEach(references::parents);
        routes.forEach(route -> route.rules().forEach(rule -> references.services(route.name(), rule)));
        gateways.forEach(gateway -> gateway.fallback().ifPresent(rule -> references.services(gateway.name(), rule)));
        services.forEach(References::noThirdTable);
    }

    private void parents(GatewayRoute route) {
        for (RouteParent parent : route.parents()) {
            Gateway gateway = gateways.get(parent.gateway());
            Require.that(
                    gateway != null,
                    "routes",
                    () -> route.name() + " is attached to " + parent.gateway() + ", which is not there");
            Require.that(
                    gateway == null
                            || gateway.listeners().isEmpty()
                            || gateway.listeners().stream().anyMatch(each -> parent.covers(gateway.name(), each)),
                    "routes",
                    () -> route.name() + " is attached to a listener that " + parent.gateway() + " does not have");
        }
    }

    private void services(ObjectName owner, RouteRule rule) {
        eachService(
                rule,
                service -> Require.that(
                        services.contains(service),
                        "routes",
                        () -> owner + " leads to service " + service + ", which is not there"));
    }

    private static void noThirdTable(Service service) {
        if (service.provider() instanceof Service.Provider.Routes routes) {
            for (GatewayRoute route : routes.table().routes()) {
                route.rules()
                        .forEach(rule -> eachService(rule, target -> {
                            throw new IllegalArgumentException(
                                    "services: " + service.name() + " leads to another service, " + target);
                        }));
            }
        }
    }

    private static void eachService(RouteRule rule, Consumer<ObjectName> visitor) {
        if (rule.action() instanceof RouteAction.Forward forward) {
            forward.destinations().forEach(share -> {
                if (share.destination() instanceof Destination.ToService target) {
                    visitor.accept(target.service());
                }
            });
        }
    }
}
