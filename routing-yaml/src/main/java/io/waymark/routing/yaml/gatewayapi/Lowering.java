package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.RouteAction.Forward;
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
import java.util.Set;

/** Turns the objects into the model: listeners are merged, routes attached, backends looked up. */
final class Lowering {

    private final ApiObjects objects;
    private final CarriedFilters carried;
    private final SplitLowering splits;

    /**
     * The lowering of these objects.
     *
     * @param known the kinds of filters that the embedder knows
     */
    Lowering(ApiObjects objects, Set<GroupKind> known) {
        this.objects = objects;
        Backends backends = new Backends(objects);
        this.carried = new CarriedFilters(known, backends);
        this.splits = new SplitLowering(backends, carried);
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
                used.addAuthorizers(route);
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
        boolean passes = carried.fault(route, rule.filters()).isEmpty();
        RouteRule.Builder builder = RouteRule.builder()
                .name(rule.name())
                .at(rule.at().location())
                .timeouts(rule.timeouts())
                .action(action(route, rule, passes));
        rule.matches().forEach(builder::match);
        rule.filters().requestHeaders().forEach(builder::requestHeader);
        rule.filters().responseHeaders().forEach(builder::responseHeader);
        splits.mirrors(route, rule.filters().mirrors()).forEach(builder::mirror);
        rule.retry().ifPresent(builder::retry);
        rule.filters().cors().filter(any -> passes).ifPresent(builder::cors);
        CarriedFilters.data(rule.filters()).forEach(builder::extension);
        rule.session().ifPresent(builder::extension);
        return builder.build();
    }

    private RouteAction action(RouteObject route, RuleObject rule, boolean passes) {
        Optional<Forward> split = splits.forward(route, rule);
        Optional<RouteAction> action = rule.filters()
                .redirect()
                .<RouteAction>map(redirect -> redirect)
                .or(() -> split)
                .filter(any -> passes);
        return action.orElse(new RouteAction.Respond(Backends.error(route.kind()), ""));
    }
}
