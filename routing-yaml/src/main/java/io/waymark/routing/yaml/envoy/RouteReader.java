package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.RouteAction;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.envoy.format.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads Route. */
final class RouteReader {

    private static final String[] ACTIONS = {
        "route", "redirect", "direct_response", "non_forwarding_action", "filter_action"
    };

    private final Comparison comparison;
    private final ResponseReader responses;
    private final Defaults defaults;

    RouteReader(Comparison comparison, ResponseReader responses, Defaults defaults) {
        this.comparison = comparison;
        this.responses = responses;
        this.defaults = defaults;
    }

    Optional<RouteObject> read(ProtoReader route) {
        String name = route.text("name").orElse("");
        Optional<RequestMatch> match = route.requiredObject("match").flatMap(new MatchReader(comparison)::read);
        HeaderLevel headers = HeaderLevelReader.read(route);
        List<Extension> extensions = new ArrayList<>();
        route.carry(
                extensions,
                "metadata",
                "decorator",
                "typed_per_filter_config",
                "tracing",
                "stat_prefix",
                "per_request_buffer_limit_bytes",
                "request_body_buffer_limit");
        route.atMostOne("per_request_buffer_limit_bytes", "request_body_buffer_limit");
        Optional<RouteObject> read = action(route, match.orElse(RequestMatch.ALL), name, headers, extensions);
        route.done();
        return match.isPresent() ? read : Optional.empty();
    }

    private Optional<RouteObject> action(
            ProtoReader route, RequestMatch match, String name, HeaderLevel headers, List<Extension> extensions) {
        Optional<String> kind = route.exactlyOne(ACTIONS);
        route.unsupported("Envoy does not implement it", "filter_action");
        if (kind.filter("route"::equals).isPresent()) {
            return route.object("route").flatMap(action -> forward(action, route, match, name, headers, extensions));
        }
        Known known = known(name);
        Optional<RouteAction> answer = kind.flatMap(each -> switch (each) {
            case "redirect" -> route.object(each).flatMap(redirect -> RedirectReader.read(redirect, match, known));
            case "direct_response" -> route.object(each).flatMap(response -> responses.read(response, known));
            case "non_forwarding_action" ->
                route.object(each).map(nothing -> {
                    nothing.done();
                    return new RouteAction.Serve();
                });
            default -> Optional.empty();
        });
        return answer.map(action ->
                new RouteObject(name, match, action, headers, RouteObject.Policies.NONE, extensions, route.location()));
    }

    private Optional<RouteObject> forward(
            ProtoReader action,
            ProtoReader route,
            RequestMatch match,
            String name,
            HeaderLevel headers,
            List<Extension> extensions) {
        ForwardReader reader = new ForwardReader(action, match, defaults, known(name));
        Optional<RouteAction> forward = reader.forward();
        RouteObject.Policies policies = reader.policies();
        extensions.addAll(reader.extensions());
        return forward.map(made -> new RouteObject(name, match, made, headers, policies, extensions, route.location()));
    }

    private static Known known(String name) {
        return new Known(Map.of(FormatReader.ROUTE_NAME, name));
    }
}
