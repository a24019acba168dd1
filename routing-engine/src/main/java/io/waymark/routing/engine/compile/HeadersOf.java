package io.waymark.routing.engine.compile;

import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.StickySplit;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.engine.outcome.CrossOrigin;
import io.waymark.routing.match.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names of the headers that a configuration looks at. */
final class HeadersOf {

    private final Set<String> names = new TreeSet<>();

    private HeadersOf() {}

    static Set<String> config(RoutingConfig config) {
        HeadersOf headers = new HeadersOf();
        headers.routes(config.routes());
        config.gateways().forEach(headers::gateway);
        for (Service service : config.services()) {
            if (service.provider() instanceof Service.Provider.Routes routes) {
                headers.routes(routes.table().routes());
            }
        }
        return headers.names;
    }

    private void gateway(Gateway gateway) {
        gateway.fallback().ifPresent(this::rule);
        gateway.semantics().hostSubject().header().ifPresent(names::add);
        gateway.semantics().closed().forEach(condition -> field(condition.field()));
    }

    private void routes(List<GatewayRoute> routes) {
        routes.forEach(route -> route.rules().forEach(this::rule));
    }

    private void rule(RouteRule rule) {
        rule.matches().forEach(match -> match.fields().forEach(field -> field(field.field())));
        cors(rule.cors());
        if (rule.action() instanceof RouteAction.Forward forward) {
            forward.sticky().ifPresent(sticky -> sticky.keys().forEach(this::key));
            forward.destinations().forEach(this::share);
        }
    }

    private void share(WeightedDestination share) {
        destination(share.destination());
        cors(share.filters().cors());
    }

    private void cors(Optional<CorsPolicy> policy) {
        policy.ifPresent(any -> names.addAll(CrossOrigin.NAMES));
    }

    private void field(Field field) {
        if (field instanceof Field.Header header) {
            names.add(header.name());
        }
    }

    private void key(StickySplit.Key key) {
        if (key instanceof StickySplit.Key.Header header) {
            names.add(header.name());
        } else if (key instanceof StickySplit.Key.HeaderNumber number) {
            names.add(number.header());
        } else if (key instanceof StickySplit.Key.Combined combined) {
            combined.parts().forEach(part -> key(part.key()));
        }
    }

    private void destination(Destination destination) {
        if (destination instanceof Destination.NamedByHeader named
                && !named.header().startsWith(":")) {
            names.add(named.header());
        }
    }
}
