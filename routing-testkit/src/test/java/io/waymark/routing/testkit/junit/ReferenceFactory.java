package io.waymark.routing.testkit.junit;

import io.waymark.routing.Router;
import io.waymark.routing.RouterFactory;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.testkit.reference.ReferenceRouter;

/** Makes reference routers, as a class that an annotation can name. */
final class ReferenceFactory implements RouterFactory {

    ReferenceFactory() {}

    @Override
    public Router compile(RoutingConfig config, RouterOptions options) {
        return ReferenceRouter.compile(config, options);
    }
}
