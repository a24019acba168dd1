/** The model of a routing configuration, and the request, router and resolution. */
@SuppressWarnings("module") // the engine, an automatic module, is compiled later
module io.waymark.routing {
    requires static transitive org.jspecify;

    exports io.waymark.routing;
    exports io.waymark.routing.action;
    exports io.waymark.routing.config;
    exports io.waymark.routing.internal.re2 to
            io.waymark.routing.engine;
    exports io.waymark.routing.match;
    exports io.waymark.routing.meta;
    exports io.waymark.routing.policy;
}
