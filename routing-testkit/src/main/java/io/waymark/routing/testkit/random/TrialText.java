package io.waymark.routing.testkit.random;

import io.waymark.routing.action.Timeouts;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.Fraction;
import io.waymark.routing.match.RequestMatch;
import java.util.List;

/** A trial for people: the request, then the configuration, one thing a line, without what says nothing. */
final class TrialText {

    private final StringBuilder text = new StringBuilder();

    private TrialText() {}

    static String of(Trial trial) {
        TrialText writer = new TrialText();
        writer.line(0, trial.request().toString());
        writer.config(trial.config());
        return writer.text.toString();
    }

    private void config(RoutingConfig config) {
        config.gateways().forEach(this::gateway);
        config.routes().forEach(route -> route(0, route));
        config.services().forEach(this::service);
        config.backends().forEach(backend -> line(0, backend.toString()));
    }

    private void gateway(Gateway gateway) {
        line(0, "gateway " + gateway.name() + " " + gateway.semantics());
        gateway.listeners()
                .forEach(listener -> line(
                        1,
                        "listener " + listener.label() + ", port "
                                + (listener.port().isPresent() ? listener.port().getAsInt() : "any") + ", host "
                                + listener.host()));
        gateway.fallback().ifPresent(rule -> rule(1, "fallback", rule));
    }

    private void service(Service service) {
        if (service.provider() instanceof Service.Provider.Routes routes) {
            line(
                    0,
                    "service " + service.name() + ", " + routes.table().precedence() + ", listeners "
                            + routes.table().listeners());
            routes.table().routes().forEach(route -> route(1, route));
        } else {
            line(0, "service " + service.name() + " " + service.provider());
        }
    }

    private void route(int depth, GatewayRoute route) {
        String created = route.created().map(time -> ", created " + time).orElse("");
        line(depth, "route " + route.name() + ", priority " + route.priority() + created);
        some(
                depth + 1,
                "parents",
                route.parents().stream()
                        .filter(each -> !each.equals(RouteParent.of(each.gateway())))
                        .toList());
        some(depth + 1, "hosts", route.hosts());
        for (int i = 0; i < route.rules().size(); i++) {
            rule(
                    depth + 1,
                    "rule " + route.rules().get(i).label(i),
                    route.rules().get(i));
        }
    }

    private void rule(int depth, String title, RouteRule rule) {
        line(depth, title);
        rule.matches().forEach(match -> line(depth + 1, "match " + match(match)));
        line(depth + 1, rule.action().toString());
        some(depth + 1, "request headers", rule.requestHeaders());
        some(depth + 1, "response headers", rule.responseHeaders());
        some(depth + 1, "mirrors", rule.mirrors());
        some(depth + 1, "extensions", rule.extensions());
        if (!rule.timeouts().equals(Timeouts.NONE)) {
            line(depth + 1, rule.timeouts().toString());
        }
        rule.retry().ifPresent(retry -> line(depth + 1, retry.toString()));
    }

    private static String match(RequestMatch match) {
        StringBuilder said = new StringBuilder(match.path().toString());
        said.append(match.methods().isEmpty() ? "" : ", methods " + match.methods());
        match.scheme().ifPresent(scheme -> said.append(", scheme ").append(scheme));
        match.port().ifPresent(port -> said.append(", port ").append(port));
        said.append(match.grpc() ? ", gRPC" : "");
        said.append(match.clients().isEmpty() ? "" : ", clients " + match.clients());
        match.fields().forEach(field -> said.append(", ").append(field));
        said.append(match.sample().equals(Fraction.ALL) ? "" : ", " + match.sample());
        return said.toString();
    }

    private void some(int depth, String title, List<?> items) {
        if (!items.isEmpty()) {
            line(depth, title + " " + items);
        }
    }

    private void line(int depth, String content) {
        text.append("  ".repeat(depth)).append(content).append('\n');
    }
}
