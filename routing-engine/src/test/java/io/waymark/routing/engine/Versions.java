package io.waymark.routing.engine;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;

/** Configurations that are told apart by their answers. */
public final class Versions {

    private Versions() {}

    /** Sends everything to the backend {@code v} and the number, under the same number as path. */
    public static RoutingConfig version(int number) {
        return RoutingConfig.builder()
                .gateway("gate", gateway -> gateway.listener(80, Protocol.HTTP))
                .route(
                        "versions",
                        route -> route.parent("gate")
                                .rule(rule -> rule.match(match -> match.pathPrefix("/version"))
                                        .rewritePath(new PathRewrite.Full("/" + number))
                                        .forwardTo(Destination.backend("v" + number))))
                .build();
    }
}
