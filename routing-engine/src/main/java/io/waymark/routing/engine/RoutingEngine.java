package io.waymark.routing.engine;

import io.waymark.routing.RouterOptions;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.compile.ProgramCompiler;

/**
 * Makes routers: {@code RoutingEngine::compile} is a {@link io.waymark.routing.RouterFactory}.
 *
 * <p>The idea. Everything on which dialects disagree is settled when a configuration is compiled: which entries a listener can reach, and
 * their order. What is left for a request are look-ups: its listener, by port and host; the host patterns that take it; the paths that take
 * it, of which the exact ones stand in a hash table and the others in a tree of segments; and at each of these the entries with the exact
 * header, query and other values that it has. Each look-up knows the best rank found so far, and passes over what cannot beat it. So a
 * request costs what its own length costs, and not what the table holds.
 */
public final class RoutingEngine {

    private RoutingEngine() {}

    /**
     * Compiles the router of one gateway. Takes time and memory linear in the size of the configuration.
     *
     * @throws IllegalArgumentException if the options do not name exactly one gateway of the configuration
     */
    public static CompiledRouter compile(RoutingConfig config, RouterOptions options) {
        return new CompiledRouter(config, options, new ProgramCompiler(config, options).compile());
    }
}
