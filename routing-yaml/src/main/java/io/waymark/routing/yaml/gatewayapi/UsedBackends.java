package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Backend;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.gatewayapi.RouteObject.RuleObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The backends to which routes lead, and the services that they ask for permission. */
final class UsedBackends {

    private final Set<ObjectName> names = new HashSet<>();

    void add(GatewayRoute route) {
        route.rules().forEach(this::rule);
    }

    /** Adds the services that filters of the route ask for permission. */
    void addAuthorizers(RouteObject route) {
        for (RuleObject rule : route.rules()) {
            authorizers(rule.filters());
            rule.backends().forEach(backend -> authorizers(backend.filters()));
        }
    }

    private void authorizers(FilterList filters) {
        for (CarriedFilter filter : filters.carried()) {
            if (filter instanceof CarriedFilter.OfAuthorization authorization) {
                names.add(authorization.target().name());
            }
        }
    }

    private void rule(RouteRule rule) {
        mirrors(rule.mirrors());
        if (rule.action() instanceof RouteAction.Forward forward) {
            forward.destinations().forEach(this::share);
        }
    }

    private void share(WeightedDestination share) {
        destination(share.destination());
        mirrors(share.filters().mirrors());
    }

    private void mirrors(List<Mirror> mirrors) {
        mirrors.stream().map(Mirror::destination).forEach(this::destination);
    }

    private void destination(Destination destination) {
        if (destination instanceof Destination.ToBackend backend) {
            names.add(backend.backend());
        }
    }

    /** What is known of them, in the order of the Services. */
    List<Backend> of(ApiObjects objects) {
        return objects.services.values().stream()
                .filter(service -> names.contains(service.name()))
                .map(ServiceBackend::of)
                .toList();
    }
}
