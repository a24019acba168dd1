package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Backend;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.meta.ObjectName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The backends to which routes lead. */
final class UsedBackends {

    private final Set<ObjectName> names = new HashSet<>();

    void add(GatewayRoute route) {
        route.rules().forEach(this::rule);
    }

    private void rule(RouteRule rule) {
        rule.mirrors().stream().map(Mirror::destination).forEach(this::destination);
        if (rule.action() instanceof RouteAction.Forward forward) {
            forward.destinations().stream()
                    .map(WeightedDestination::destination)
                    .forEach(this::destination);
        }
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
