package io.waymark.routing.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.SplitSource;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.testkit.Outcome;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class RandomRequestsTest {

    private static final long SEED = 20_261_124;
    private static final int CONFIGS = 300;
    private static final int REQUESTS = 40;

    private final RandomGenerator random = new SplittableRandom(SEED);
    private final RandomConfigs configs = new RandomConfigs(Profile.ALL, 6);

    @Test
    void theSameSeedGivesTheSameRequests() {
        RoutingConfig config = configs.next(random);

        assertThat(requests(config, new SplittableRandom(SEED)))
                .isEqualTo(requests(config, new SplittableRandom(SEED)));
    }

    @Test
    void everyKindOfAnswerOccursAndMostRequestsMatch() {
        Map<Outcome.Kind, Integer> kinds = new EnumMap<>(Outcome.Kind.class);
        Set<Resolution.NoMatch.Reason> missing = EnumSet.noneOf(Resolution.NoMatch.Reason.class);
        Set<RejectReason> refused = EnumSet.noneOf(RejectReason.class);
        for (int i = 0; i < CONFIGS; i++) {
            RoutingConfig config = configs.next(random);
            Router router = router(config, RequestPolicy.STRICT);
            Router secure = router(config, RequestPolicy.SECURE);
            for (TestRequest request : requests(config, random)) {
                kinds.merge(Outcome.of(secure.resolve(request), request).kind(), 1, Integer::sum);
                for (Resolution resolution : List.of(router.resolve(request), secure.resolve(request))) {
                    if (resolution instanceof Resolution.NoMatch noMatch) {
                        missing.add(noMatch.reason());
                    }
                    if (resolution instanceof Resolution.Rejected rejected) {
                        refused.add(rejected.reason());
                    }
                }
            }
        }

        int all = CONFIGS * REQUESTS;
        assertThat(kinds).as("seed %d: %s", SEED, kinds).containsOnlyKeys(Outcome.Kind.values());
        int unmatched = kinds.getOrDefault(Outcome.Kind.NO_MATCH, 0) + kinds.getOrDefault(Outcome.Kind.REJECTED, 0);
        assertThat(unmatched).as("of %d: %s", all, kinds).isLessThan(all * 55 / 100);
        assertThat(missing).containsExactlyInAnyOrder(Resolution.NoMatch.Reason.values());
        assertThat(refused).containsExactlyInAnyOrder(RejectReason.values());
    }

    @Test
    void aConfigurationWithoutRoutesCanBeAskedToo() {
        RoutingConfig config =
                RoutingConfig.builder().gateway("gate", gateway -> {}).build();
        TestRequest request = new RandomRequests(config).next(random);

        assertThat(router(config, RequestPolicy.RAW).resolve(request)).isInstanceOf(Resolution.NoMatch.class);
    }

    private static Router router(RoutingConfig config, RequestPolicy policy) {
        return ReferenceRouter.compile(
                config, RouterOptions.DEFAULT.policy(policy).split(SplitSource.fixed(SEED)));
    }

    private static List<TestRequest> requests(RoutingConfig config, RandomGenerator random) {
        RandomRequests source = new RandomRequests(config);
        List<TestRequest> requests = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            requests.add(source.next(random));
        }
        return requests;
    }
}
