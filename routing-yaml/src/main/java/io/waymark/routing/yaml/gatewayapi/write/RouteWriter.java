package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes a route: a GRPCRoute if its matches are for gRPC or it has none, which takes nothing, else an HTTPRoute. */
final class RouteWriter {

    private final GatewayRoute route;
    private final Refusals refusals;

    RouteWriter(GatewayRoute route, Refusals refusals) {
        this.route = route;
        this.refusals = refusals;
    }

    YamlMap object(Map<String, Set<String>> granted) {
        List<RequestMatch> matches =
                route.rules().stream().flatMap(rule -> rule.matches().stream()).toList();
        boolean grpc = matches.isEmpty() || matches.stream().anyMatch(RequestMatch::grpc);
        refusals.refuseIf(
                grpc && !matches.stream().allMatch(RequestMatch::grpc),
                "a route is for gRPC or for HTTP, not for both");
        refusals.refuseIf(
                route.priority() != GatewayRoute.DEFAULT_PRIORITY, "routes of the Gateway API have no priority");
        String kind = grpc ? "GRPCRoute" : "HTTPRoute";
        References references = new References(kind, route.name().namespace(), granted);
        YamlMap metadata = Objects.metadata(route.name());
        route.created().ifPresent(time -> metadata.put("creationTimestamp", time.toString()));
        return Objects.object(kind, metadata, spec(references));
    }

    private YamlMap spec(References references) {
        YamlMap spec = new YamlMap()
                .put(
                        "parentRefs",
                        route.parents().stream().map(RouteWriter::parent).toList());
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

    private static YamlMap parent(RouteParent parent) {
        String listener = parent.listener().orElse("");
        int slash = listener.lastIndexOf('/');
        ObjectName owner = slash < 0 ? parent.gateway() : ObjectName.parse(listener.substring(0, slash));
        YamlMap reference = new YamlMap();
        if (slash >= 0) {
            reference.put("kind", "ListenerSet");
        }
        reference.put("name", owner.name());
        if (!owner.namespace().isEmpty()) {
            reference.put("namespace", owner.namespace());
        }
        if (!listener.isEmpty()) {
            reference.put("sectionName", listener.substring(slash + 1));
        }
        parent.port().ifPresent(port -> reference.put("port", port));
        return reference;
    }
}
