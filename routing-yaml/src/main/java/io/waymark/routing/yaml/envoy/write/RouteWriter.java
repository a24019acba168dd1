package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.TextFormat;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes a Route. */
final class RouteWriter {

    private static final Set<String> OF_ROUTE = Set.of(
            "metadata",
            "decorator",
            "typed_per_filter_config",
            "tracing",
            "stat_prefix",
            "per_request_buffer_limit_bytes",
            "request_body_buffer_limit");

    private final GatewayRoute route;
    private final int index;
    private final RouteHeaders headers;
    private final Refusals refusals;
    private final YamlMap written = new YamlMap();

    RouteWriter(GatewayRoute route, int index, RouteHeaders headers, Problems problems) {
        this.route = route;
        this.index = index;
        this.headers = headers;
        this.refusals = new Refusals("Route " + route.name(), route.location(), problems);
    }

    YamlMap route() {
        String place = Integer.toString(index);
        refusals.refuseIf(
                route.rules().size() != 1 || !route.rules().get(0).name().equals(place),
                "a route of Envoy has one rule, known by its place: " + place);
        refusals.refuseIf(
                route.priority() != GatewayRoute.DEFAULT_PRIORITY
                        || route.created().isPresent(),
                "a route of Envoy has neither a priority nor a time");
        if (!route.name().name().equals(place)) {
            written.put("name", route.name().name());
        }
        route.rules().stream().findFirst().ifPresent(this::rule);
        return written;
    }

    private void rule(RouteRule rule) {
        refusals.refuseIf(rule.matches().size() != 1, "a route of Envoy has one match");
        refusals.refuseIf(rule.cors().isPresent(), "CORS is a filter, and not written");
        RequestMatch match = rule.matches().get(0);
        written.put("match", MatchWriter.write(match, refusals));
        headers.writer().route(headers.host(), rule, written, refusals);
        extensions(rule);
        if (rule.action() instanceof RouteAction.Forward forward) {
            written.put("route", new ForwardWriter(rule, forward, match, headers, refusals).action());
        } else {
            answer(rule, match);
        }
    }

    private void answer(RouteRule rule, RequestMatch match) {
        refusals.refuseIf(
                !rule.timeouts().equals(Timeouts.NONE)
                        || rule.retry().isPresent()
                        || !rule.mirrors().isEmpty(),
                "only what is sent on has time limits, retries and mirrors");
        if (rule.action() instanceof RouteAction.Redirect redirect) {
            written.put("redirect", RedirectWriter.write(redirect, match, refusals));
        } else if (rule.action() instanceof RouteAction.Respond respond) {
            written.put("direct_response", response(respond));
        } else {
            written.put("non_forwarding_action", new YamlMap());
        }
    }

    private YamlMap response(RouteAction.Respond respond) {
        YamlMap response = new YamlMap().put("status", respond.status());
        TextFormat body = respond.body();
        if (body.literal().isPresent()) {
            return body.isEmpty()
                    ? response
                    : response.put("body", new YamlMap().put("inline_string", body.toString()));
        }
        refusals.refuseIf(
                !body.missing().isEmpty() && !body.missing().equals("-"),
                "in a body of Envoy `-` or nothing stands in place of what is missing");
        YamlMap format = new YamlMap()
                .put(
                        "text_format_source",
                        new YamlMap().put("inline_string", Formats.text(body, "the body", refusals)));
        return response.put("body_format", body.missing().isEmpty() ? format.put("omit_empty_values", true) : format);
    }

    private void extensions(RouteRule rule) {
        Set<String> seen = new HashSet<>();
        for (Extension extension : rule.extensions()) {
            refusals.refuseIf(
                    !seen.add(extension.name()),
                    "`" + extension.name() + "` stands twice, of the route and its clusters");
            if (SharedData.is(extension)) {
                continue;
            }
            if (OF_ROUTE.contains(extension.name())) {
                written.putData(extension.name(), extension.data());
            } else {
                refusals.refuseIf(
                        !(rule.action() instanceof RouteAction.Forward) || !ForwardWriter.carries(extension.name()),
                        "a route of Envoy has no `" + extension.name() + "`");
            }
        }
    }

    static List<Extension> others(RouteRule rule) {
        return rule.extensions().stream()
                .filter(extension -> !OF_ROUTE.contains(extension.name()) && !SharedData.is(extension))
                .toList();
    }
}
