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
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.appmesh.MeshObjects.GatewayObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.ServiceObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.SimpleRouteObject;
import io.waymark.routing.yaml.appmesh.MeshObjects.SimpleRule;
import io.waymark.routing.yaml.appmesh.MeshObjects.SimpleShare;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns simplified gateways and routes into the model. A route of the model serves the same hosts with all its rules, so rules that name
 * different hosts become several routes of one name, whose rules then carry their index in the file as their name.
 */
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
                .name(Vocabulary.DEFAULT_SERVICE)
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
        Set<Optional<HostPattern>> hosts =
                route.rules().stream().map(SimpleRule::host).collect(Collectors.toCollection(LinkedHashSet::new));
        hosts.forEach(host -> config.route(route(route, gateway, host, hosts.size() > 1)));
    }

    private GatewayRoute route(
            SimpleRouteObject route, ObjectName gateway, Optional<HostPattern> host, boolean indexed) {
        GatewayRoute.Builder builder = GatewayRoute.builder(route.manifest().name())
                .parent(RouteParent.of(gateway))
                .at(route.manifest().location());
        host.ifPresent(builder::host);
        for (int i = 0; i < route.rules().size(); i++) {
            SimpleRule rule = route.rules().get(i);
            if (rule.host().equals(host)) {
                rule(route, rule, indexed ? Integer.toString(i) : "").ifPresent(builder::rule);
            }
        }
        return builder.build();
    }

    private Optional<RouteRule> rule(SimpleRouteObject route, SimpleRule rule, String name) {
        String namespace = route.manifest().name().namespace();
        return rule.at()
                .build(
                        "route",
                        () -> RouteRule.builder()
                                .name(name)
                                .match(rule.match())
                                .action(forward(rule, namespace))
                                .at(rule.at().location())
                                .build());
    }

    /** Every share sends its host; where all send the same, the rule does. */
    private RouteAction.Forward forward(SimpleRule rule, String namespace) {
        Set<String> hosts = rule.shares().stream()
                .map(share -> host(rule, share, namespace))
                .collect(Collectors.toSet());
        boolean one = hosts.size() == 1;
        List<WeightedDestination> shares = rule.shares().stream()
                .map(share -> new WeightedDestination(
                        destination(share.service(), namespace),
                        share.weight(),
                        List.of(),
                        List.of(),
                        one ? Optional.empty() : Optional.of(new HostRewrite.Literal(host(rule, share, namespace)))))
                .toList();
        HostRewrite host = one ? new HostRewrite.Literal(hosts.iterator().next()) : HostRewrite.KEEP;
        return new RouteAction.Forward(shares, path(rule.match().path()), host, Optional.empty());
    }

    private String host(SimpleRule rule, SimpleShare share, String namespace) {
        return rule.rewrite().or(share::rewrite).orElseGet(() -> host(share.service(), namespace));
    }

    private static PathRewrite path(PathMatch match) {
        boolean kept =
                match instanceof PathMatch.Exact || match instanceof PathMatch.Regex || match instanceof PathMatch.Grpc;
        return kept ? PathRewrite.KEEP : new PathRewrite.Prefix("/", PathRewrite.Join.ONE_SLASH);
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
                .map(ServiceObject::host)
                .orElse(service);
    }
}
