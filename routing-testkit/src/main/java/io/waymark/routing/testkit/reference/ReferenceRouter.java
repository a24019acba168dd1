package io.waymark.routing.testkit.reference;

import io.waymark.routing.Explanation;
import io.waymark.routing.RequestUse;
import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.RoutingConfig;

/**
 * Routes by trying everything. Slow on purpose: this class is the definition of the right answer. Two laws: a request belongs to one
 * scope (a listener, and for some dialects its most specific host), and of the entries of that scope that match, the one of best rank
 * wins. Immutable; safe for any thread.
 */
public final class ReferenceRouter implements Router {

    private final RoutingConfig config;
    private final Gateway gateway;
    private final RouterOptions options;
    private final PlainPolicy policy;
    private final Tables tables;
    private final PlainRegexes regexes = new PlainRegexes();

    private ReferenceRouter(RoutingConfig config, RouterOptions options) {
        this.config = config;
        this.options = options;
        this.gateway = options.choose(config);
        this.tables = new Tables(config, gateway);
        this.policy = new PlainPolicy(options.policy(), RequestUse.of(config).namedHeaders());
    }

    /**
     * The router of one gateway.
     *
     * @throws IllegalArgumentException if the options do not name exactly one gateway
     */
    public static Router compile(RoutingConfig config, RouterOptions options) {
        return new ReferenceRouter(config, options);
    }

    @Override
    public Resolution resolve(RoutingRequest request) {
        return journey(request).resolve(request);
    }

    @Override
    public Explanation explain(RoutingRequest request) {
        return journey(request).explain(request);
    }

    private Journey journey(RoutingRequest request) {
        return new Journey(
                config, gateway, policy, tables, regexes, options.split().next(request));
    }

    @Override
    public RoutingConfig config() {
        return config;
    }
}
