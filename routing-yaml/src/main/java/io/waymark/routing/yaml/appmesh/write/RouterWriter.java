package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RouteTable;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes VirtualRouter with its routes. */
final class RouterWriter {

    private static final int MAX_NAME = 255;
    private static final int MAX_TARGETS = 10;
    private static final int MAX_WEIGHT = 100;

    private final Names names;
    private final Problems problems;

    RouterWriter(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    YamlMap document(RouteTable table) {
        Spot spot = Spot.of("VirtualRouter", table.name(), table.location(), problems);
        spot.refuseIf(
                table.precedence() != Precedence.PRIORITY_THEN_LENGTH,
                "its routes are ranked by " + table.precedence() + "; App Mesh ranks by priority, then by length",
                "");
        YamlMap spec = new YamlMap();
        if (!table.listeners().isEmpty()) {
            spec.put("listeners", Listeners.ofRouter(table.listeners(), spot));
        }
        Set<String> written = new HashSet<>();
        List<YamlMap> routes = new ArrayList<>();
        for (GatewayRoute route : table.routes()) {
            Spot own = spot.in("route " + route.name().name(), route.location());
            own.refuseIf(!written.add(route.name().name()), "the router has another route of this name", "rename one");
            routes.add(route(route, table, own));
        }
        spec.put("routes", routes);
        return Manifests.v1beta2("VirtualRouter", table.name(), Map.of(), spec, spot);
    }

    private YamlMap route(GatewayRoute route, RouteTable table, Spot spot) {
        spot.refuseIf(
                !route.name().namespace().equals(table.name().namespace()),
                "the route has another namespace than its router",
                "put it into " + table.name().namespace());
        spot.refuseIf(!route.hosts().isEmpty(), "a router does not look at the host", "");
        spot.refuseIf(route.created().isPresent(), "App Mesh does not look at the time of creation", "");
        spot.refuseIf(
                route.rules().size() != 1,
                "it has " + route.rules().size() + " rules, and a router's route is one",
                "write a route for each rule");
        YamlMap written =
                new YamlMap().put("name", spot.sized("the name", route.name().name(), 1, MAX_NAME));
        GatewayRouteWriter.priority(written, route.priority(), spot);
        for (int i = 0; i < route.rules().size(); i++) {
            RouteRule rule = route.rules().get(i);
            Spot own = route.rules().size() == 1 ? spot : spot.in("rule " + rule.label(i), rule.location());
            own.refuseIf(
                    !rule.name().equals(route.name().name()),
                    "the rule is called '" + rule.name() + "', and App Mesh gives it the name of the route",
                    "call it " + route.name().name());
            rule(written, rule, table, own);
        }
        return written;
    }

    private void rule(YamlMap route, RouteRule rule, RouteTable table, Spot spot) {
        YamlMap action = new YamlMap();
        Rules.forward(rule, spot).ifPresent(forward -> {
            Rules.keepsAll(forward, spot);
            action.put("weightedTargets", targets(forward, table.name().namespace(), spot));
        });
        for (int i = 0; i < rule.matches().size(); i++) {
            RequestMatch match = rule.matches().get(i);
            RouteKind kind = match.path() instanceof PathMatch.Any && MatchWriter.isSaidByGrpc(match)
                    ? RouteKind.GRPC
                    : RouteKind.of(match, table.listeners());
            YamlMap body = new YamlMap();
            body.put("match", new MatchWriter(match, kind, spot.in("match " + i, match.location())).ofRouter());
            body.put("action", action);
            PolicyWriter.put(body, rule, kind, spot);
            route.put(kind.field(), body);
        }
    }

    private List<YamlMap> targets(RouteAction.Forward forward, String namespace, Spot spot) {
        spot.atMost("targets", forward.destinations().size(), MAX_TARGETS);
        long sum = forward.destinations().stream()
                .mapToLong(WeightedDestination::weight)
                .sum();
        spot.refuseIf(
                sum > MAX_WEIGHT,
                "the weights add up to " + sum + ", and App Mesh allows at most " + MAX_WEIGHT,
                "scale them down: only their proportions count");
        return forward.destinations().stream()
                .map(share ->
                        target(share, namespace, spot.in(share.destination().toString())))
                .toList();
    }

    private YamlMap target(WeightedDestination share, String namespace, Spot spot) {
        YamlMap target = new YamlMap();
        if (share.destination() instanceof Destination.ToBackend backend) {
            names.node(target, backend.backend(), namespace, spot);
            target.put("weight", share.weight());
            backend.port().ifPresent(port -> target.put("port", port));
        } else {
            spot.refuse("a router leads to virtual nodes alone", "");
        }
        return target;
    }
}
