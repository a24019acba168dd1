package io.waymark.docs.testing;

import io.waymark.routing.Router;
import io.waymark.routing.RouterFactory;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;

/** Makes the routers of the engine, for annotations, which can name a class alone. */
final class EngineFactory implements RouterFactory {

    @Override
    public Router compile(RoutingConfig config, RouterOptions options) {
        return RoutingEngine.compile(config, options);
    }
}
