package io.waymark.routing;

import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.StickySplit;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.RequestMatch;
import java.util.List;
import java.util.Optional;

/** Goes through a configuration for what it looks at. Used once. */
final class UseOfConfig {

    private static final String FORWARDED_PROTO = "x-forwarded-proto";

    private final UseOfFields fields = new UseOfFields();
    private final UseOfTexts texts = new UseOfTexts(fields);

    private UseOfConfig() {}

    static RequestUse of(RoutingConfig config) {
        UseOfConfig use = new UseOfConfig();
        // A host header that says another host, and whether an answer without a route is one for gRPC.
        use.fields.header("host");
        use.fields.header("content-type");
        config.gateways().forEach(use::gateway);
        use.routes(config.routes());
        for (Service service : config.services()) {
            if (service.provider() instanceof Service.Provider.Routes routes) {
                use.routes(routes.table().routes());
            }
        }
        return use.fields.use();
    }

    private void gateway(Gateway gateway) {
        gateway.fallback().ifPresent(this::rule);
        gateway.semantics().hostSubject().header().ifPresent(fields::header);
        gateway.semantics().closed().forEach(condition -> fields.field(condition.field()));
        gateway.listeners().stream()
                .filter(listener -> listener.protocol() == Protocol.HTTPS || listener.protocol() == Protocol.TLS)
                .forEach(listener -> fields.serverName());
    }

    private void routes(List<GatewayRoute> routes) {
        routes.forEach(route -> route.rules().forEach(this::rule));
    }

    private void rule(RouteRule rule) {
        rule.matches().forEach(this::match);
        texts.requestEdits(rule.requestHeaders());
        texts.responseEdits(rule.responseHeaders());
        cors(rule.cors());
        rule.action().on(new RouteAction.Cases<UseOfConfig>() {
            @Override
            public UseOfConfig forward(RouteAction.Forward action) {
                return forwarded(action);
            }

            @Override
            public UseOfConfig redirect(RouteAction.Redirect action) {
                return redirected(action);
            }

            @Override
            public UseOfConfig respond(RouteAction.Respond action) {
                texts.format(action.body());
                return UseOfConfig.this;
            }

            @Override
            public UseOfConfig serve(RouteAction.Serve action) {
                return UseOfConfig.this;
            }
        });
    }

    private void match(RequestMatch match) {
        match.fields().forEach(each -> fields.field(each.field()));
        if (!match.clients().isEmpty()) {
            fields.clientAddress();
        }
    }

    private UseOfConfig forwarded(RouteAction.Forward action) {
        path(action.path());
        host(action.host());
        action.sticky().ifPresent(sticky -> sticky.keys().forEach(this::key));
        action.destinations().forEach(this::share);
        return this;
    }

    private UseOfConfig redirected(RouteAction.Redirect action) {
        path(action.path());
        if (action.portRule() == RouteAction.PortRule.AUTHORITY) {
            fields.header(FORWARDED_PROTO);
        }
        return this;
    }

    private void share(WeightedDestination share) {
        texts.requestEdits(share.requestHeaders());
        texts.responseEdits(share.responseHeaders());
        share.host().ifPresent(this::host);
        share.filters().path().ifPresent(this::path);
        share.filters().redirect().ifPresent(this::redirected);
        cors(share.filters().cors());
        if (share.destination() instanceof Destination.NamedByHeader named
                && !named.header().startsWith(":")) {
            fields.header(named.header());
        }
    }

    private void cors(Optional<CorsPolicy> policy) {
        policy.ifPresent(any -> CorsPolicy.REQUEST_HEADERS.forEach(fields::header));
    }

    private void path(PathRewrite rewrite) {
        if (rewrite instanceof PathRewrite.Noted noted) {
            fields.changedHeader(PathRewrite.Noted.HEADER);
            path(noted.rewrite());
        } else if (rewrite instanceof PathRewrite.Formatted formatted) {
            texts.format(formatted.format());
        }
    }

    private void host(HostRewrite rewrite) {
        if (rewrite instanceof HostRewrite.Noted noted) {
            fields.header(HostRewrite.Noted.FORWARDED);
            fields.changedHeader(HostRewrite.Noted.FORWARDED);
            fields.changedHeader(HostRewrite.Noted.ORIGINAL);
            host(noted.rewrite());
        } else if (rewrite instanceof HostRewrite.Formatted formatted) {
            texts.format(formatted.format());
        } else if (rewrite instanceof HostRewrite.FromHeader from) {
            fields.header(from.header());
        }
    }

    private void key(StickySplit.Key key) {
        key.on(new UseOfKeys(fields));
    }
}
