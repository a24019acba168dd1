/** The model of a routing configuration, and the request, router and resolution. */
module io.waymark.routing {
    requires static transitive org.jspecify;

    exports io.waymark.routing;
    exports io.waymark.routing.action;
    exports io.waymark.routing.config;
    exports io.waymark.routing.match;
    exports io.waymark.routing.meta;
    exports io.waymark.routing.policy;
}
