package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.List;

/** Writes a route: a GRPCRoute if its matches are for gRPC or it has none, which takes nothing, else an HTTPRoute. */
final class RouteWriter {

    private final GatewayRoute route;
    private final Refusals refusals;

    RouteWriter(GatewayRoute route, Refusals refusals) {
        this.route = route;
        this.refusals = refusals;
    }

    YamlMap object(ParentWriter parents, Cluster cluster) {
        List<RequestMatch> matches =
                route.rules().stream().flatMap(rule -> rule.matches().stream()).toList();
        boolean grpc = matches.isEmpty() || matches.stream().anyMatch(RequestMatch::grpc);
        refusals.refuseIf(
                grpc && !matches.stream().allMatch(RequestMatch::grpc),
                "a route is for gRPC or for HTTP, not for both");
        refusals.refuseIf(
                route.priority() != GatewayRoute.DEFAULT_PRIORITY, "routes of the Gateway API have no priority");
        String kind = grpc ? "GRPCRoute" : "HTTPRoute";
        References references = new References(kind, route.name().namespace(), cluster);
        YamlMap metadata = Objects.metadata(route.name());
        route.created().ifPresent(time -> metadata.put("creationTimestamp", time.toString()));
        return Objects.object(kind, metadata, spec(parents, references));
    }

    private YamlMap spec(ParentWriter parents, References references) {
        YamlMap spec = new YamlMap().put("parentRefs", parents.write(route.parents()));
        boolean named = route.hosts().stream()
                .allMatch(host -> host instanceof HostPattern.Exact || host instanceof HostPattern.Wildcard);
        refusals.refuseIf(!named, "a hostname is a name or a wildcard");
        if (!route.hosts().isEmpty()) {
            spec.putTexts(
                    "hostnames",
                    route.hosts().stream().map(HostPattern::toString).toList());
        }
        List<RouteRule> rules = route.rules();
        return rules.isEmpty()
                ? spec
                : spec.put(
                        "rules",
                        rules.stream()
                                .map(rule -> RuleWriter.write(rule, references, refusals))
                                .toList());
    }
}
