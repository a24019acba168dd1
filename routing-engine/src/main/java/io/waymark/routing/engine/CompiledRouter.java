package io.waymark.routing.engine;

import io.waymark.routing.Explanation;
import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.compile.Explainer;
import io.waymark.routing.engine.compile.Program;

/**
 * A configuration compiled to look-ups. Immutable; safe for any number of threads, each of which keeps a little room of its own for reading
 * requests. Resolving a plain request makes no garbage.
 */
public final class CompiledRouter implements Router {

    private final RoutingConfig config;
    private final Program program;

    CompiledRouter(RoutingConfig config, Program program) {
        this.config = config;
        this.program = program;
    }

    @Override
    public Resolution resolve(RoutingRequest request) {
        return program.resolve(request);
    }

    @Override
    public Explanation explain(RoutingRequest request) {
        return new Explainer(program).explain(request);
    }

    @Override
    public RoutingConfig config() {
        return config;
    }

    /**
     * The compiled tables as text, for people: listeners, hosts, paths, and the entries of each with their ranks and conditions. The text may
     * change from release to release.
     */
    public String dump() {
        return program.dump();
    }
}
