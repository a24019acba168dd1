package io.waymark.routing.testkit.checks;

import io.waymark.routing.Explanation;
import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterFactory;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.config.RoutingConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the requests of check files to a router and compares. Safe for any thread. */
public final class CheckRunner {

    /** The attribute of a request that holds its random value, a whole number from 0; without it the value is 0. */
    public static final String RANDOM = "check.random";

    private final RouterFactory factory;

    /** Runs checks against the routers that the factory makes: the engine, or the reference router. */
    public CheckRunner(RouterFactory factory) {
        this.factory = factory;
    }

    /**
     * Runs all checks of a file.
     *
     * @param config the configuration that the file names, loaded
     * @throws IllegalArgumentException if the file does not say which of several gateways it means
     */
    public List<CheckResult> run(CheckFile file, RoutingConfig config) {
        Router router = router(file, config);
        return file.checks().stream().map(check -> run(check, router)).toList();
    }

    /** The router that a file asks. The choice among destinations is fixed, so that runs are alike. */
    public Router router(CheckFile file, RoutingConfig config) {
        RouterOptions options = RouterOptions.DEFAULT.policy(file.policy()).split(CheckRunner::random);
        Optional<RouterOptions> named = file.gateway().map(options::gateway);
        return factory.compile(config, named.orElse(options));
    }

    private static long random(RoutingRequest request) {
        return request.attribute(RANDOM).map(Long::parseLong).orElse(0L);
    }

    /** Runs one check. */
    public static CheckResult run(Check check, Router router) {
        Resolution resolution = router.resolve(check.request());
        List<Mismatch> mismatches = new ArrayList<>();
        for (Expectation expectation : check.expectations()) {
            expectation.compare(resolution, check.request()).ifPresent(mismatches::add);
        }
        Explanation explanation = router.explain(check.request());
        return new CheckResult(check, resolution, mismatches, explanation);
    }
}
