package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.yaml.gatewayapi.RouteObject.RuleObject;
import io.waymark.routing.yaml.manifest.Manifest;
import java.util.List;
import java.util.Optional;

/** Turns the objects into the model: listeners are merged, routes attached, backends looked up. */
final class Lowering {

    private final ApiObjects objects;
    private final Backends backends;

    Lowering(ApiObjects objects) {
        this.objects = objects;
        this.backends = new Backends(objects);
    }

    /** Adds everything that a gateway would take. */
    void lower(RoutingConfig.Builder config) {
        Listeners listeners = new ListenerMerge(objects).merge();
        UsedBackends used = new UsedBackends();
        Attachment attachment = new Attachment(objects, listeners);
        objects.gateways.values().forEach(gateway -> gateway(gateway.manifest(), listeners, config));
        for (RouteObject route : objects.routes) {
            List<RouteParent> parents = attachment.parents(route);
            GatewayRoute lowered = route(route, parents);
            if (!parents.isEmpty()) {
                config.route(lowered);
                used.add(lowered);
            }
        }
        used.of(objects).forEach(config::backend);
    }

    private static void gateway(Manifest manifest, Listeners listeners, RoutingConfig.Builder config) {
        config.gateway(new Gateway(
                manifest.name(),
                listeners.of(manifest.name()),
                RoutingSemantics.GATEWAY_API,
                Optional.empty(),
                manifest.location()));
    }

    private GatewayRoute route(RouteObject route, List<RouteParent> parents) {
        GatewayRoute.Builder builder = GatewayRoute.builder(route.manifest().name())
                .at(route.manifest().location());
        route.created().ifPresent(builder::created);
        parents.forEach(builder::parent);
        route.hosts().forEach(builder::host);
        route.rules().forEach(rule -> builder.rule(rule(route, rule)));
        return builder.build();
    }

    private RouteRule rule(RouteObject route, RuleObject rule) {
        RouteRule.Builder builder = RouteRule.builder()
                .name(rule.name())
                .at(rule.at().location())
                .timeouts(rule.timeouts())
                .action(action(route, rule));
        rule.matches().forEach(builder::match);
        rule.filters().requestHeaders().forEach(builder::requestHeader);
        rule.filters().responseHeaders().forEach(builder::responseHeader);
        rule.filters()
                .mirrors()
                .forEach(mirror -> backends.mirror(route, mirror.target())
                        .ifPresent(target -> builder.mirror(new Mirror(target, mirror.share()))));
        rule.retry().ifPresent(builder::retry);
        rule.filters().cors().ifPresent(builder::cors);
        rule.extensions().forEach(builder::extension);
        return builder.build();
    }

    private RouteAction action(RouteObject route, RuleObject rule) {
        List<WeightedDestination> split =
                rule.backends().stream().map(backend -> share(route, backend)).toList();
        RouteAction error = new RouteAction.Respond(Backends.error(route.kind()), "");
        if (rule.filters().unresolved().isPresent()) {
            return error;
        }
        if (rule.filters().redirect().isPresent()) {
            return rule.filters().redirect().get();
        }
        boolean empty = split.stream().allMatch(share -> share.weight() == 0);
        return empty
                ? error
                : new RouteAction.Forward(
                        split, rule.filters().path(), rule.filters().host(), Optional.empty());
    }

    private WeightedDestination share(RouteObject route, BackendRef backend) {
        FilterList filters = backend.filters();
        Destination destination = backends.destination(route, backend.target());
        Destination reached = filters.unresolved()
                .<Destination>map(reason ->
                        new Destination.Unavailable(backend.target().name(), Backends.error(route.kind()), reason))
                .orElse(destination);
        Optional<HostRewrite> host =
                filters.host().equals(HostRewrite.KEEP) ? Optional.empty() : Optional.of(filters.host());
        return new WeightedDestination(
                reached, backend.weight(), filters.requestHeaders(), filters.responseHeaders(), host);
    }
}
