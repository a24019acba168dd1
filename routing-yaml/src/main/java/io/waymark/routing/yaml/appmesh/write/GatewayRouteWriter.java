package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes GatewayRoute: one rule with one match and one target. */
final class GatewayRouteWriter {

    private static final int MAX_PRIORITY = 1000;

    private final RoutingConfig config;
    private final Names names;
    private final GatewayRoute route;
    private final Spot spot;
    private final YamlMap spec = new YamlMap();

    GatewayRouteWriter(RoutingConfig config, Names names, GatewayRoute route, Spot spot) {
        this.config = config;
        this.names = names;
        this.route = route;
        this.spot = spot;
    }

    YamlMap document() {
        spot.refuseIf(route.created().isPresent(), "App Mesh does not look at the time of creation", "");
        spot.refuseIf(
                route.hosts().size() > 1,
                "it names several hosts, and a GatewayRoute names one",
                "write a route for each host");
        spot.refuseIf(
                route.rules().size() != 1,
                "it has " + route.rules().size() + " rules, and a GatewayRoute is one",
                "write a route for each rule");
        Optional<ObjectName> gateway = gateway();
        priority(spec, route.priority(), spot);
        List<Listener> listeners = gateway.map(this::listeners).orElse(List.of());
        for (int i = 0; i < route.rules().size(); i++) {
            RouteRule rule = route.rules().get(i);
            rule(rule, listeners, spot.in("rule " + rule.label(i), rule.location()));
        }
        Map<String, String> labels = gateway.flatMap(names::label)
                .map(label -> Map.of(label.getKey(), label.getValue()))
                .orElse(Map.of());
        return Manifests.v1beta2("GatewayRoute", route.name(), labels, spec, spot);
    }

    /** Puts a priority, of this or of a router's route, that is not the default. */
    static void priority(YamlMap spec, int priority, Spot spot) {
        spot.refuseIf(priority > MAX_PRIORITY, "the priority " + priority + " is lower than the lowest, 1000", "");
        if (priority != GatewayRoute.DEFAULT_PRIORITY) {
            spec.put("priority", priority);
        }
    }

    private Optional<ObjectName> gateway() {
        List<RouteParent> parents = route.parents();
        spot.refuseIf(
                parents.size() != 1,
                "it is attached to " + parents.size() + " gateways, and App Mesh wants exactly one",
                "write a route for each gateway");
        for (RouteParent parent : parents) {
            spot.refuseIf(
                    parent.listener().isPresent() || parent.port().isPresent(),
                    "it is attached to one listener; a GatewayRoute is attached to the gateway",
                    "name the port in the match");
        }
        return parents.stream().findFirst().map(RouteParent::gateway);
    }

    private List<Listener> listeners(ObjectName gateway) {
        return config.gateways().stream()
                .filter(each -> each.name().equals(gateway))
                .flatMap(each -> each.listeners().stream())
                .toList();
    }

    private void rule(RouteRule rule, List<Listener> listeners, Spot own) {
        own.refuseIf(!rule.name().isEmpty(), "the rule of a GatewayRoute has no name", "leave the name out");
        Rules.noPolicies(rule, own);
        Optional<RouteAction.Forward> forward = Rules.forward(rule, own);
        for (int i = 0; i < rule.matches().size(); i++) {
            RequestMatch match = rule.matches().get(i);
            boolean whole =
                    forward.map(each -> each.path().equals(PathRewrite.KEEP)).orElse(false);
            RouteKind kind = kind(match, listeners, whole);
            YamlMap body = new YamlMap();
            Spot place = own.in("match " + i, match.location());
            body.put("match", new MatchWriter(match, kind, place).ofGateway(route.hosts()));
            forward.ifPresent(each -> body.put("action", action(each, kind, match, own)));
            spec.put(kind.field(), body);
        }
    }

    /** A match by host alone, without a rewrite of the path, is said by a gRPC route where the gateway speaks nothing else. */
    private static RouteKind kind(RequestMatch match, List<Listener> listeners, boolean keepsPath) {
        boolean everyPath = match.path() instanceof PathMatch.Any && keepsPath;
        boolean grpc = RouteKind.speak(match, listeners, Protocol.GRPC)
                && !RouteKind.speak(match, listeners, Protocol.HTTP)
                && !RouteKind.speak(match, listeners, Protocol.HTTP2);
        return everyPath && grpc && MatchWriter.isSaidByGrpc(match) ? RouteKind.GRPC : RouteKind.of(match, listeners);
    }

    private YamlMap action(RouteAction.Forward forward, RouteKind kind, RequestMatch match, Spot own) {
        own.refuseIf(
                forward.destinations().size() != 1,
                "it has " + forward.destinations().size() + " destinations, and a GatewayRoute has one target",
                "lead to a virtual service whose router splits");
        YamlMap action = new YamlMap();
        for (WeightedDestination share : forward.destinations()) {
            own.refuseIf(
                    share.weight() != 1,
                    "its target has the weight " + share.weight() + ", and none can be said",
                    "use 1");
            YamlMap target = new YamlMap();
            Optional<String> host = target(
                    target, share.destination(), own.in(share.destination().toString()));
            action.put("target", target);
            RewriteWriter.rewrite(forward, kind, match.path(), host, own)
                    .ifPresent(rewrite -> action.put("rewrite", rewrite));
        }
        return action;
    }

    /** Puts the target; gives the host that App Mesh would send there by itself. */
    private Optional<String> target(YamlMap target, Destination destination, Spot own) {
        YamlMap holder = new YamlMap();
        Optional<String> host = Optional.empty();
        if (destination instanceof Destination.ToService service) {
            holder.put(
                    "virtualServiceRef",
                    Names.reference(service.service(), route.name().namespace()));
            host = config.service(service.service()).map(Service::host);
            target.put("virtualService", holder);
            service.port().ifPresent(port -> target.put("port", port));
        } else if (destination instanceof Destination.ToBackend backend
                && backend.backend().namespace().isEmpty()
                && backend.port().isEmpty()) {
            names.unknownService(holder, backend.backend().name(), own);
            host = Optional.of(backend.backend().name());
            target.put("virtualService", holder);
        } else {
            own.refuse("a GatewayRoute leads to a virtual service alone", "add a service that the backend provides");
        }
        return host;
    }
}
