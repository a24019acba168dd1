package io.waymark.routing.engine.agreement;

import io.waymark.routing.Explanation;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.SplitSource;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.testkit.Outcome;
import io.waymark.routing.testkit.random.Trial;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import java.util.List;
import java.util.Optional;

/**
 * A trial with what is besides the configuration and the request.
 *
 * @param trial the configuration and the request
 * @param policy how the request is read
 * @param random the value from which every choice is made
 * @param explained whether the explanations are compared too
 */
record Case(Trial trial, RequestPolicy policy, long random, boolean explained) {

    RouterOptions options() {
        return RouterOptions.DEFAULT.policy(policy).split(SplitSource.fixed(random));
    }

    Case with(Trial other) {
        return new Case(other, policy, random, explained);
    }

    /** What each router says, where they differ; nothing where they agree. */
    Optional<String> difference() {
        return difference(
                RoutingEngine.compile(trial.config(), options()), ReferenceRouter.compile(trial.config(), options()));
    }

    /** The same, of routers made before. A router that throws is wrong too. */
    Optional<String> difference(Router engine, Router reference) {
        try {
            return outcomes(engine, reference);
        } catch (RuntimeException thrown) {
            return Optional.of("thrown: " + thrown);
        }
    }

    private Optional<String> outcomes(Router engine, Router reference) {
        Outcome expected = Outcome.of(reference.resolve(trial.request()), trial.request());
        Outcome actual = Outcome.of(engine.resolve(trial.request()), trial.request());
        List<String> differences = expected.differences(actual);
        if (!differences.isEmpty()) {
            return Optional.of("reference / engine: " + String.join("\n", differences));
        }
        return explained
                ? explanations(reference.explain(trial.request()), engine.explain(trial.request()))
                : Optional.empty();
    }

    private static Optional<String> explanations(Explanation expected, Explanation actual) {
        boolean same = expected.request().equals(actual.request())
                && expected.stages().equals(actual.stages())
                && expected.resolution().hops().equals(actual.resolution().hops());
        return same
                ? Optional.empty()
                : Optional.of("reference: " + expected.stages() + "\nengine: " + actual.stages());
    }
}
