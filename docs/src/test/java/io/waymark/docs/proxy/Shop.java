package io.waymark.docs.proxy;

import io.waymark.routing.action.Destination;
import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Configurations of one gateway whose routes take every host. */
final class Shop {

    private final RoutingConfig.Builder config =
            RoutingConfig.builder().gateway("shop", gateway -> gateway.listener(8088, Protocol.HTTP));

    /** Everything goes to one port. */
    static RoutingConfig forwardingTo(int port) {
        return forwardingTo(port, rule -> {});
    }

    /** Everything goes to one port, with what the rule says besides. */
    static RoutingConfig forwardingTo(int port, Consumer<RouteRule.Builder> more) {
        return new Shop()
                .backend("orders", port)
                .rule(rule -> more.accept(rule.forwardTo(Destination.backend("orders"))))
                .build();
    }

    /** A backend on the loopback address. */
    Shop backend(String name, int port) {
        config.backend(new Backend(
                ObjectName.parse(name),
                Optional.of("localhost"),
                List.of(new Backend.Port(port, Protocol.HTTP)),
                List.of(),
                SourceLocation.NONE));
        return this;
    }

    /** The only rule. */
    Shop rule(Consumer<RouteRule.Builder> rule) {
        config.route("all", route -> route.parent("shop").rule(rule));
        return this;
    }

    RoutingConfig build() {
        return config.build();
    }
}
