package io.waymark.routing.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.SplitSource;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.testkit.random.RandomRequests;
import io.waymark.routing.testkit.random.RandomRouteLists;
import io.waymark.routing.testkit.random.Trial;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * In lists of up to 10,000 routes in order of declaration, in which exact paths, prefixes, regular expressions, templates and headers
 * interleave in any order, the engine finds the first route that matches: the one that the reference router finds by trying all of them.
 * {@code -Dwaymark.pairs} says how many pairs of a list and a request are tried, {@code -Dwaymark.seed} where they begin.
 */
class RouteListAgreementTest {

    private static final int REQUESTS = 250;
    private static final long PAIRS = Long.getLong("waymark.pairs", 1_000_000);
    private static final long SEED = Long.getLong("waymark.seed", 2026_11_25L);

    @Test
    void engineFindsTheFirstRouteThatMatchesInLongLists() {
        System.out.println("first match: " + PAIRS + " pairs of a route list and a request, -Dwaymark.seed=" + SEED);
        Optional<String> failure = LongStream.range(0, (PAIRS + REQUESTS - 1) / REQUESTS)
                .parallel()
                .mapToObj(RouteListAgreementTest::list)
                .flatMap(Optional::stream)
                .findAny()
                .map(found -> CaseFile.saveSmallest(found, "list-" + SEED, "-Dwaymark.seed=" + SEED));
        assertThat(failure).as("-Dwaymark.seed=%s", SEED).isEmpty();
    }

    /** One list of 800 has 10,000 routes, one of 80 has 1,000. */
    private static int size(long index, RandomGenerator random) {
        if (index % 800 == 0) {
            return 10_000;
        }
        return index % 80 == 0 ? 1_000 : random.nextInt(1, 40);
    }

    /** The first request to a list on which the routers differ. */
    private static Optional<Case> list(long index) {
        RandomGenerator random = new SplittableRandom(SEED + index);
        int size = size(index, random);
        RoutingConfig config = new RandomRouteLists(size).next(random);
        List<RequestPolicy> presets = RequestPolicy.presets();
        RequestPolicy policy = presets.get(random.nextInt(presets.size()));
        long value = random.nextLong();
        RouterOptions options = RouterOptions.DEFAULT.policy(policy).split(SplitSource.fixed(value));
        Router engine = RoutingEngine.compile(config, options);
        Router reference = ReferenceRouter.compile(config, options);
        RandomRequests requests = new RandomRequests(config);
        for (int i = 0; i < REQUESTS; i++) {
            Case each = new Case(new Trial(config, requests.next(random)), policy, value, i == 0);
            if (each.difference(engine, reference).isPresent()) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
