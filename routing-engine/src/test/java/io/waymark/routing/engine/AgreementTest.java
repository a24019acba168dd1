package io.waymark.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Explanation;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.SplitSource;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;
import io.waymark.routing.testkit.Outcome;
import io.waymark.routing.testkit.random.Profile;
import io.waymark.routing.testkit.random.RandomConfigs;
import io.waymark.routing.testkit.random.RandomRequests;
import io.waymark.routing.testkit.random.Shrinker;
import io.waymark.routing.testkit.random.TestRequest;
import io.waymark.routing.testkit.random.Trial;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The engine gives the answers of the reference router. {@code -Dwaymark.pairs} says how many random pairs of a configuration and a request
 * are tried, {@code -Dwaymark.seed} where they begin.
 */
class AgreementTest {

    private static final List<Knob> KNOBS = List.of(Knob.values());
    private static final List<Setting> SETTINGS = List.of(Setting.values());
    private static final int REQUESTS = 40;
    private static final int EXPLAINED = 5;
    private static final long PAIRS = Long.getLong("waymark.pairs", 1_000_000);
    private static final long SEED = Long.getLong("waymark.seed", System.nanoTime());

    /** A trial with what is besides the configuration and the request. */
    private record Case(Trial trial, RequestPolicy policy, long random, boolean explained) {

        RouterOptions options() {
            return RouterOptions.DEFAULT.policy(policy).split(SplitSource.fixed(random));
        }

        /** What each router says, where they differ; nothing where they agree. */
        Optional<String> difference() {
            return difference(
                    RoutingEngine.compile(trial.config(), options()),
                    ReferenceRouter.compile(trial.config(), options()));
        }

        Optional<String> difference(Router engine, Router reference) {
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

        Case with(Trial other) {
            return new Case(other, policy, random, explained);
        }
    }

    @Test
    void engineAgreesWithTheReferenceOnRandomConfigurationsAndRequests() {
        System.out.println("agreement: " + PAIRS + " pairs of a configuration and a request, -Dwaymark.seed=" + SEED);
        Optional<String> failure = LongStream.range(0, (PAIRS + REQUESTS - 1) / REQUESTS)
                .parallel()
                .mapToObj(index -> configuration(SEED + index))
                .flatMap(Optional::stream)
                .findAny()
                .map(AgreementTest::shrunk);
        assertThat(failure).as("-Dwaymark.seed=%s", SEED).isEmpty();
    }

    /** The first request to a random configuration on which the routers differ. */
    private static Optional<Case> configuration(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        RoutingConfig config = new RandomConfigs(profile(random), 8).next(random);
        RequestPolicy policy = policy(random);
        RouterOptions options = RouterOptions.DEFAULT.policy(policy).split(SplitSource.fixed(random.nextLong()));
        long value = options.split().next(TestRequest.of("a"));
        Router engine = RoutingEngine.compile(config, options);
        Router reference = ReferenceRouter.compile(config, options);
        RandomRequests requests = new RandomRequests(config);
        for (int i = 0; i < REQUESTS; i++) {
            Case each = new Case(new Trial(config, requests.next(random)), policy, value, i < EXPLAINED);
            if (differs(each, engine, reference)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static boolean differs(Case each, Router engine, Router reference) {
        try {
            return each.difference(engine, reference).isPresent();
        } catch (RuntimeException thrown) {
            throw new AssertionError(each.trial().toString(), thrown);
        }
    }

    private static Profile profile(RandomGenerator random) {
        return random.nextInt(4) == 0 ? Profile.PLAIN : Profile.ALL;
    }

    private static RequestPolicy policy(RandomGenerator random) {
        List<RequestPolicy> presets = RequestPolicy.presets();
        RequestPolicy policy = presets.get(random.nextInt(presets.size()));
        Knob knob = KNOBS.get(random.nextInt(KNOBS.size()));
        Setting setting = SETTINGS.get(random.nextInt(SETTINGS.size()));
        return random.nextInt(3) == 0 && knob.allows(setting) ? policy.with(knob, setting) : policy;
    }

    private static String shrunk(Case found) {
        Trial smallest = Shrinker.shrink(
                found.trial(), trial -> found.with(trial).difference().isPresent());
        return found.with(smallest).difference().orElse("") + "\npolicy " + found.policy() + ", random value "
                + found.random() + "\n" + smallest;
    }
}
