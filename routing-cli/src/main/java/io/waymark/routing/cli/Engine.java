package io.waymark.routing.cli;

import io.waymark.routing.Router;
import io.waymark.routing.RouterFactory;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.SplitSource;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How the router of a command is made. */
final class Engine {

    /** Makes the routers of all verbs. */
    static final RouterFactory FACTORY = RoutingEngine::compile;

    @Mixin
    private PolicyOption policy = new PolicyOption();

    @Option(
            names = "--gateway",
            paramLabel = "NAME",
            description = "The gateway, as namespace/name or name; needed only where there are several.")
    private String gateway = "";

    Router router(RoutingConfig config) {
        RouterOptions options = RouterOptions.DEFAULT.policy(policy.policy()).split(SplitSource.fixed(0));
        try {
            return FACTORY.compile(config, gateway.isEmpty() ? options : options.gateway(gateway));
        } catch (IllegalArgumentException refused) {
            throw new Refusal(ExitCode.NO, "waymark: " + refused.getMessage());
        }
    }

    /** Refuses what a router of this gateway would refuse. */
    static void check(RoutingConfig config, Gateway gateway) {
        Router router = FACTORY.compile(
                config, RouterOptions.DEFAULT.gateway(gateway.name().toString()));
        if (!router.config().equals(config)) {
            throw new IllegalStateException("the router has another configuration");
        }
    }
}
