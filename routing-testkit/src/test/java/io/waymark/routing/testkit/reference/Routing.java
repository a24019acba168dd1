package io.waymark.routing.testkit.reference;

import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.SplitSource;
import io.waymark.routing.Upstream;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.policy.RequestPolicy;
import java.util.function.Consumer;

/** Small configurations, and what the reference router answers. */
final class Routing {

    private Routing() {}

    /** A gateway with one listener on port 80 for every host, and these routes. */
    static RoutingConfig config(RoutingSemantics semantics, GatewayRoute... routes) {
        RoutingConfig.Builder config = RoutingConfig.builder()
                .gateway("gate", gateway -> gateway.semantics(semantics).listener(80, Protocol.HTTP));
        for (GatewayRoute route : routes) {
            config.route(route);
        }
        return config.build();
    }

    /** One route with one rule. */
    static RoutingConfig config(Consumer<RouteRule.Builder> rule) {
        return config(RoutingSemantics.GATEWAY_API, route("route", rule));
    }

    /** One route with one match, to the backend {@code hit}. */
    static RoutingConfig matching(Consumer<RequestMatch.Builder> match) {
        return config(rule -> rule.match(match).forwardTo(Destination.backend("hit")));
    }

    static GatewayRoute route(String name, Consumer<RouteRule.Builder> rule) {
        return GatewayRoute.builder(name).parent("gate").rule(rule).build();
    }

    static Router router(RoutingConfig config, RequestPolicy policy, long random) {
        return ReferenceRouter.compile(
                config, RouterOptions.DEFAULT.policy(policy).split(SplitSource.fixed(random)));
    }

    static Resolution resolve(RoutingConfig config, RoutingRequest request) {
        return router(config, RequestPolicy.SECURE, 0).resolve(request);
    }

    static Resolution.Forward forward(RoutingConfig config, RoutingRequest request) {
        return (Resolution.Forward) resolve(config, request);
    }

    /** The name of the destination, {@code REASON@offset}, or else the kind of answer. */
    static String answer(RoutingConfig config, RequestPolicy policy, RoutingRequest request) {
        return text(router(config, policy, 0).resolve(request), request);
    }

    static String answer(RoutingConfig config, RoutingRequest request) {
        return answer(config, RequestPolicy.SECURE, request);
    }

    static String text(Resolution resolution, RoutingRequest request) {
        if (resolution instanceof Resolution.Forward forward) {
            return forward.upstream(request).map(Upstream::label).orElse("(nowhere)");
        }
        if (resolution instanceof Resolution.Rejected rejected) {
            return rejected.reason() + "@" + rejected.offset();
        }
        if (resolution instanceof Resolution.Redirect redirect) {
            return redirect.status() + " " + redirect.location(request);
        }
        return resolution instanceof Resolution.Respond respond ? Integer.toString(respond.status()) : "(no match)";
    }
}
