package io.waymark.routing.testkit.random;

import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.RequestMatch;
import java.util.HashSet;
import java.util.Set;

/** Which cases of the model configurations use: the classes of the sealed choices, and the values of the enums. */
final class Kinds {

    private final Set<Object> seen = new HashSet<>();

    Set<Object> seen() {
        return seen;
    }

    void add(RoutingConfig config) {
        config.gateways().forEach(gateway -> {
            seen.add(gateway.semantics().precedence());
            seen.add(gateway.semantics().hostScope());
            seen.add(gateway.semantics().hostSubject());
            gateway.listeners().forEach(listener -> kind(listener.host()));
            gateway.fallback().ifPresent(this::rule);
        });
        config.routes().forEach(this::route);
        config.services().forEach(service -> {
            kind(service.provider());
            if (service.provider() instanceof Service.Provider.Routes routes) {
                routes.table().routes().forEach(this::route);
            }
        });
    }

    private void kind(Object value) {
        seen.add(value instanceof Enum<?> ? value : value.getClass());
    }

    private void route(GatewayRoute route) {
        route.hosts().forEach(this::kind);
        route.rules().forEach(this::rule);
    }

    private void rule(RouteRule rule) {
        rule.matches().forEach(this::match);
        rule.requestHeaders().forEach(this::edit);
        kind(rule.action());
        if (rule.action() instanceof RouteAction.Forward forward) {
            kind(forward.path());
            if (forward.path() instanceof PathRewrite.Prefix prefix) {
                seen.add(prefix.join());
            }
            kind(forward.host());
            forward.destinations().forEach(share -> kind(share.destination()));
            forward.sticky().ifPresent(sticky -> sticky.keys().forEach(this::kind));
        }
    }

    private void edit(HeaderEdit edit) {
        kind(edit);
        if (edit instanceof HeaderChange change) {
            seen.add(change.operation());
        }
    }

    private void match(RequestMatch match) {
        kind(match.path());
        match.fields().forEach(this::field);
    }

    private void field(FieldMatch match) {
        kind(match.field());
        kind(match.value());
        seen.add(match.missing());
        if (match.field() instanceof Field.Header header) {
            seen.add(header.lines());
        }
    }
}
