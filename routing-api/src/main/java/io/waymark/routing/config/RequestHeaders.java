package io.waymark.routing.config;

import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HeaderBatch;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.StickySplit;
import io.waymark.routing.action.TextFormat;
import io.waymark.routing.action.TextPart;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.match.Field;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the headers of requests at which a configuration looks, or which it sets. */
final class RequestHeaders {

    private final Set<String> names = new TreeSet<>(List.of("host", "content-type", "cookie"));

    private RequestHeaders() {}

    static Set<String> of(RoutingConfig config) {
        RequestHeaders headers = new RequestHeaders();
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
        rule.requestHeaders().forEach(this::edit);
        rule.responseHeaders().forEach(this::values);
        cors(rule.cors());
        if (rule.action() instanceof RouteAction.Forward forward) {
            forward(forward);
        } else if (rule.action() instanceof RouteAction.Redirect redirect) {
            redirect(redirect);
        } else if (rule.action() instanceof RouteAction.Respond respond) {
            format(respond.body());
        }
    }

    private void forward(RouteAction.Forward forward) {
        path(forward.path());
        host(forward.host());
        forward.sticky().ifPresent(sticky -> sticky.keys().forEach(this::key));
        forward.destinations().forEach(this::share);
    }

    private void share(WeightedDestination share) {
        share.requestHeaders().forEach(this::edit);
        share.responseHeaders().forEach(this::values);
        share.host().ifPresent(this::host);
        share.filters().path().ifPresent(this::path);
        share.filters().redirect().ifPresent(this::redirect);
        cors(share.filters().cors());
        if (share.destination() instanceof Destination.NamedByHeader named
                && !named.header().startsWith(":")) {
            names.add(named.header());
        }
    }

    private void redirect(RouteAction.Redirect redirect) {
        path(redirect.path());
        if (redirect.portRule() == RouteAction.PortRule.AUTHORITY) {
            names.add("x-forwarded-proto");
        }
    }

    private void cors(Optional<CorsPolicy> policy) {
        policy.ifPresent(any ->
                names.addAll(List.of("origin", "access-control-request-method", "access-control-request-headers")));
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

    private void edit(HeaderEdit edit) {
        values(edit);
        if (edit instanceof HeaderChange change) {
            names.add(change.name());
        } else if (edit instanceof HeaderBatch batch) {
            batch.items().forEach(item -> names.add(item.name()));
        }
    }

    private void values(HeaderEdit edit) {
        if (edit instanceof HeaderBatch batch) {
            batch.items().forEach(item -> format(item.value()));
        }
    }

    private void path(PathRewrite rewrite) {
        if (rewrite instanceof PathRewrite.Formatted formatted) {
            format(formatted.format());
        } else if (rewrite instanceof PathRewrite.Noted noted) {
            names.add(PathRewrite.Noted.HEADER);
            path(noted.rewrite());
        }
    }

    private void host(HostRewrite rewrite) {
        if (rewrite instanceof HostRewrite.FromHeader header) {
            names.add(header.header());
        } else if (rewrite instanceof HostRewrite.Formatted formatted) {
            format(formatted.format());
        } else if (rewrite instanceof HostRewrite.Noted noted) {
            names.add(HostRewrite.Noted.ORIGINAL);
            names.add(HostRewrite.Noted.FORWARDED);
            host(noted.rewrite());
        }
    }

    private void format(TextFormat format) {
        format.parts().forEach(this::part);
    }

    private void part(TextPart part) {
        if (part instanceof TextPart.FirstThere first) {
            first.fields().forEach(this::field);
        } else if (part instanceof TextPart.FirstFilled filled) {
            filled.parts().forEach(this::part);
        } else if (part instanceof TextPart.Cut cut) {
            part(cut.part());
        } else if (part instanceof TextPart.BeforeQuery path) {
            part(path.part());
        } else if (part instanceof TextPart.Decoded decoded) {
            part(decoded.part());
        }
    }

    private void field(Field field) {
        if (field instanceof Field.Header header) {
            names.add(header.name());
        }
    }
}
