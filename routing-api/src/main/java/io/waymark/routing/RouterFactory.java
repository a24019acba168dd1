package io.waymark.routing;

import io.waymark.routing.config.RoutingConfig;

/** Makes a router from a configuration: the engine, or the reference router of the test kit. */
@FunctionalInterface
public interface RouterFactory {

    /**
     * Makes the router of one gateway.
     *
     * @throws IllegalArgumentException if the options do not name exactly one gateway of the configuration, or something in it, such
     *     as a regular expression, cannot be compiled
     */
    Router compile(RoutingConfig config, RouterOptions options);
}
