package io.waymark.routing.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.SplitSource;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RequestLimits;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;
import io.waymark.routing.testkit.random.Profile;
import io.waymark.routing.testkit.random.RandomConfigs;
import io.waymark.routing.testkit.random.RandomRequests;
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
 * are tried, {@code -Dwaymark.seed} where they begin; without it every build tries the same ones. What differs is made small and saved as a file, which {@link SavedCasesTest} tries
 * from then on.
 */
class RandomAgreementTest {

    private static final List<Knob> KNOBS = List.of(Knob.values());
    private static final List<Setting> SETTINGS = List.of(Setting.values());
    private static final int REQUESTS = 40;
    private static final int EXPLAINED = 5;
    private static final long PAIRS = Long.getLong("waymark.pairs", 1_000_000);
    private static final long SEED = Long.getLong("waymark.seed", 2026_11_25L);

    @Test
    void engineAgreesWithTheReferenceOnRandomConfigurationsAndRequests() {
        System.out.println("agreement: " + PAIRS + " pairs of a configuration and a request, -Dwaymark.seed=" + SEED);
        Optional<String> failure = LongStream.range(0, (PAIRS + REQUESTS - 1) / REQUESTS)
                .parallel()
                .mapToObj(index -> configuration(SEED + index))
                .flatMap(Optional::stream)
                .findAny()
                .map(found -> CaseFile.saveSmallest(found, "seed-" + SEED, "-Dwaymark.seed=" + SEED));
        assertThat(failure).as("-Dwaymark.seed=%s", SEED).isEmpty();
    }

    /** The first request to a random configuration on which the routers differ. */
    private static Optional<Case> configuration(long seed) {
        RandomGenerator random = new SplittableRandom(seed);
        RoutingConfig config = new RandomConfigs(profile(random), 8).next(random);
        RequestPolicy policy = policy(random);
        long value = random.nextLong();
        RouterOptions options = RouterOptions.DEFAULT.policy(policy).split(SplitSource.fixed(value));
        Router engine = RoutingEngine.compile(config, options);
        Router reference = ReferenceRouter.compile(config, options);
        RandomRequests requests = new RandomRequests(config);
        for (int i = 0; i < REQUESTS; i++) {
            Case each = new Case(new Trial(config, requests.next(random)), policy, value, i < EXPLAINED);
            if (each.difference(engine, reference).isPresent()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static Profile profile(RandomGenerator random) {
        return random.nextInt(4) == 0 ? Profile.PLAIN : Profile.ALL;
    }

    private static RequestPolicy policy(RandomGenerator random) {
        List<RequestPolicy> presets = RequestPolicy.presets();
        RequestPolicy policy = presets.get(random.nextInt(presets.size()));
        Knob knob = KNOBS.get(random.nextInt(KNOBS.size()));
        Setting setting = SETTINGS.get(random.nextInt(SETTINGS.size()));
        RequestPolicy set = random.nextInt(3) == 0 && knob.allows(setting) ? policy.with(knob, setting) : policy;
        return random.nextInt(8) == 0 ? set.with(limits(random)) : set;
    }

    /** So small that requests and rewrites fall on both sides. */
    private static RequestLimits limits(RandomGenerator random) {
        return new RequestLimits(
                random.nextInt(1, 12),
                random.nextInt(1, 5),
                random.nextInt(1, 4),
                random.nextInt(1, 60),
                random.nextInt(1, 12));
    }
}
