package io.waymark.routing.engine;

import io.waymark.routing.Explanation;
import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.config.RoutingConfig;

/**
 * A router that can be replaced while requests are resolved. Each request is answered by one router, whole: the one before the change or the
 * one after it. Safe for any number of threads; readers take no lock and never wait.
 */
public final class LiveRouter implements Router {

    private final RouterOptions options;
    private volatile Router current;

    private LiveRouter(Router first, RouterOptions options) {
        this.current = first;
        this.options = options;
    }

    /** A live router that starts with this one; {@link #update} compiles with the default options. */
    public static LiveRouter of(Router first) {
        return new LiveRouter(first, RouterOptions.DEFAULT);
    }

    /**
     * A live router that starts with this configuration.
     *
     * @param options how this and later configurations are compiled
     * @throws IllegalArgumentException if the configuration cannot be compiled
     */
    public static LiveRouter compile(RoutingConfig config, RouterOptions options) {
        return new LiveRouter(RoutingEngine.compile(config, options), options);
    }

    /** The router in force. Hold on to it where several questions about one request must have answers that agree. */
    public Router current() {
        return current;
    }

    /** Puts another router into force. */
    public void swap(Router next) {
        current = next;
    }

    /**
     * Compiles a configuration, beside the router in force, and puts it into force.
     *
     * @throws IllegalArgumentException if it cannot be compiled; the router in force stays then
     */
    public void update(RoutingConfig config) {
        swap(RoutingEngine.compile(config, options));
    }

    @Override
    public Resolution resolve(RoutingRequest request) {
        return current().resolve(request);
    }

    @Override
    public Explanation explain(RoutingRequest request) {
        return current().explain(request);
    }

    @Override
    public RoutingConfig config() {
        return current().config();
    }
}
