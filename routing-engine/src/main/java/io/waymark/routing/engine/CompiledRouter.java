package io.waymark.routing.engine;

import io.waymark.routing.Explanation;
import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.compile.Explainer;
import io.waymark.routing.engine.compile.Program;
import io.waymark.routing.engine.compile.ProgramDigest;
import io.waymark.routing.policy.RequestPolicy;

/**
 * A configuration compiled to look-ups. Immutable; safe for any number of threads, each of which keeps a little room of its own for reading
 * requests. Resolving a plain request makes no garbage.
 */
public final class CompiledRouter implements Router {

    private final RoutingConfig config;
    private final Gateway gateway;
    private final RequestPolicy policy;
    private final Program program;

    CompiledRouter(RoutingConfig config, RouterOptions options, Program program) {
        this.config = config;
        this.gateway = options.choose(config);
        this.policy = options.policy();
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
     * The compiled tables as text, for people: listeners, hosts, paths, and the entries of each with their ranks and conditions; before them the
     * policy by which requests are read, unless it is the secure one. The text may change from release to release.
     */
    public String dump() {
        return (policy.equals(RequestPolicy.SECURE) ? "" : "requests are read by policy " + policy + "\n")
                + program.dump();
    }

    /**
     * A fingerprint of all that decides answers, as 64 hexadecimal digits. Two routers with one digest answer alike; the same inputs give the
     * same digest on every JVM, in every locale and time zone, and in every order of files where the dialect gives order no meaning. It is
     * made when it is asked for, in time linear in the size of the tables, and may change from release to release.
     */
    public String digest() {
        return ProgramDigest.of(program, gateway, config, policy);
    }
}
