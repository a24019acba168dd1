package io.waymark.routing.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Hop;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RandomRouteListsTest {

    private static final long SEED = 20_261_125;
    private static final int ROUTES = 400;

    @Test
    void theSameSeedGivesTheSameLists() {
        assertThat(list(SEED)).isEqualTo(list(SEED)).isNotEqualTo(list(SEED + 1));
    }

    @Test
    void aListHasAsManyRoutesAsAskedForAndEveryKindOfPath() {
        RoutingConfig config = list(SEED);

        assertThat(config.routes()).hasSize(ROUTES);
        assertThat(Aim.first(config))
                .extracting(aim -> aim.match().path().getClass().getSimpleName())
                .contains("Exact", "TextPrefix", "SegmentPrefix", "Regex", "Template", "Any")
                .doesNotContain(PathMatch.Suffix.class.getSimpleName(), PathMatch.Grpc.class.getSimpleName());
    }

    /** Else a list would be tested at its beginning only. */
    @Test
    void everyTenthOfAListIsReached() {
        RoutingConfig config = list(SEED);
        Router reference = ReferenceRouter.compile(config, RouterOptions.DEFAULT);
        SplittableRandom random = new SplittableRandom(SEED);
        RandomRequests requests = new RandomRequests(config);

        Set<Integer> tenths = Stream.generate(() -> requests.next(random))
                .limit(1000)
                .flatMap(request -> reference.resolve(request).hops().stream())
                .map(RandomRouteListsTest::index)
                .map(index -> index * 10 / ROUTES)
                .collect(Collectors.toSet());

        assertThat(tenths).containsExactlyInAnyOrderElementsOf(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9));
    }

    private static int index(Hop hop) {
        return Integer.parseInt(hop.route().name().substring(1));
    }

    private static RoutingConfig list(long seed) {
        return new RandomRouteLists(ROUTES).next(new SplittableRandom(seed));
    }
}
