package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.appmesh.MeshObjects.GatewayObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.SimpleRouteObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.SimpleRule;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns simplified gateway routes into the model. */
final class SimplifiedLowering {

    private final MeshObjects objects;
    private final References references;
    private final RoutingConfig.Builder config;

    SimplifiedLowering(MeshObjects objects, References references, RoutingConfig.Builder config) {
        this.objects = objects;
        this.references = references;
        this.config = config;
    }

    /** The rule for requests that no route of the gateway matches. */
    RouteRule fallback(GatewayObject gateway, String service) {
        String namespace = gateway.manifest().name().namespace();
        return RouteRule.builder()
                .name("default service")
                .action(new RouteAction.Forward(
                        List.of(WeightedDestination.of(destination(service, namespace), 1)),
                        PathRewrite.KEEP,
                        new HostRewrite.Literal(host(service, namespace)),
                        Optional.empty()))
                .at(gateway.manifest().location())
                .build();
    }

    void route(SimpleRouteObject route) {
        ObjectName gateway = new ObjectName(route.manifest().name().namespace(), route.gateway());
        boolean there = objects.gateways.stream()
                .anyMatch(each -> each.simplified() && each.manifest().name().equals(gateway));
        if (!there) {
            route.spec()
                    .problem(
                            ProblemCode.GATEWAY_SELECTION,
                            "gatewayName",
                            "there is no Gateway " + gateway,
                            "a route belongs to a Gateway of its own namespace");
            return;
        }
        GatewayRoute.Builder builder = GatewayRoute.builder(route.manifest().name())
                .parent(RouteParent.of(gateway))
                .at(route.manifest().location());
        route.rules().forEach(rule -> rule(route, rule).ifPresent(builder::rule));
        config.route(builder.build());
    }

    private Optional<RouteRule> rule(SimpleRouteObject route, SimpleRule rule) {
        String namespace = route.manifest().name().namespace();
        List<WeightedDestination> destinations = rule.destinations().entrySet().stream()
                .map(entry -> WeightedDestination.of(destination(entry.getKey(), namespace), entry.getValue()))
                .toList();
        String first = rule.destinations().keySet().iterator().next();
        HostRewrite host = new HostRewrite.Literal(rule.host().orElseGet(() -> host(first, namespace)));
        boolean keepsPath = rule.match().path() instanceof PathMatch.Exact
                || rule.match().path() instanceof PathMatch.Regex
                || rule.match().path() instanceof PathMatch.Grpc;
        PathRewrite path = keepsPath ? PathRewrite.KEEP : new PathRewrite.Prefix("/", PathRewrite.Join.ONE_SLASH);
        return rule.at()
                .build(
                        "route",
                        () -> RouteRule.builder()
                                .match(rule.match())
                                .action(new RouteAction.Forward(destinations, path, host, Optional.empty()))
                                .at(rule.at().location())
                                .build());
    }

    private Destination destination(String service, String namespace) {
        return references
                .serviceCalled(service, namespace)
                .<Destination>map(
                        each -> new Destination.ToService(each.manifest().name(), OptionalInt.empty()))
                .orElseGet(() -> new Destination.ToBackend(new ObjectName("", service), OptionalInt.empty()));
    }

    private String host(String service, String namespace) {
        return references
                .serviceCalled(service, namespace)
                .map(each -> each.host())
                .orElse(service);
    }
}
