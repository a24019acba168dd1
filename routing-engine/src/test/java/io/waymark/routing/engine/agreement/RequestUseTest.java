package io.waymark.routing.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RequestUse;
import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.SplitSource;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.testkit.Outcome;
import io.waymark.routing.testkit.random.Profile;
import io.waymark.routing.testkit.random.RandomConfigs;
import io.waymark.routing.testkit.random.RandomRequests;
import io.waymark.routing.testkit.random.TestRequest;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** A request without anything that a router does not look at is answered alike. */
class RequestUseTest {

    private static final int CONFIGS = 2_000;
    private static final int REQUESTS = 20;
    private static final long SEED = 20_261_125;

    @Test
    void whatIsNotLookedAtChangesNothing() {
        int asked = 0;
        int bare = 0;
        for (int i = 0; i < CONFIGS; i++) {
            RandomGenerator random = new SplittableRandom(SEED + i);
            RoutingConfig config = new RandomConfigs(Profile.ALL, 6).next(random);
            Router router = RoutingEngine.compile(
                    config,
                    RouterOptions.DEFAULT.policy(RequestPolicy.RAW).split(SplitSource.fixed(random.nextLong())));
            RandomRequests requests = new RandomRequests(config);
            for (int r = 0; r < REQUESTS; r++) {
                TestRequest request = requests.next(random);
                TestRequest used = used(request, router.use());
                Outcome whole = Outcome.of(router.resolve(request), request);
                if (whole.kind() != Outcome.Kind.REJECTED) {
                    asked++;
                    bare += used.equals(request) ? 0 : 1;
                    assertThat(Outcome.of(router.resolve(used), used))
                            .as("seed %d, request %d, use %s", SEED + i, r, router.use())
                            .isEqualTo(whole);
                }
            }
        }
        assertThat(asked).isGreaterThan(CONFIGS * REQUESTS / 2);
        assertThat(bare).isGreaterThan(asked / 20);
    }

    @Test
    void theQueryCountsWhereItIsLookedAt() {
        int asked = 0;
        for (int i = 0; i < CONFIGS; i++) {
            RandomGenerator random = new SplittableRandom(SEED + i);
            RoutingConfig config = new RandomConfigs(Profile.ALL, 6).next(random);
            RouterOptions options =
                    RouterOptions.DEFAULT.policy(RequestPolicy.RAW).split(SplitSource.fixed(7));
            Router router = RoutingEngine.compile(config, options);
            RandomRequests requests = new RandomRequests(config);
            for (int r = 0; r < REQUESTS && !router.use().query(); r++) {
                TestRequest request = requests.next(random);
                Resolution whole = router.resolve(request);
                Resolution other = router.resolve(withOtherQuery(request));
                if (!(whole instanceof Resolution.Rejected || other instanceof Resolution.Rejected)) {
                    asked += request.target().indexOf('?') >= 0 ? 1 : 0;
                    assertThat(other.hops())
                            .as("seed %d, request %d", SEED + i, r)
                            .isEqualTo(whole.hops());
                }
            }
        }
        assertThat(asked).isGreaterThan(CONFIGS / 20);
    }

    /** A request as far as it is looked at. */
    private static TestRequest used(TestRequest request, RequestUse use) {
        Map<String, String> attributes = new TreeMap<>(request.attributes());
        attributes.keySet().retainAll(use.attributes());
        return request.withHeaders(request.headers().stream()
                        .filter(line -> use.headers().contains(line.name().toLowerCase(Locale.ROOT)))
                        .toList())
                .withClientAddress(use.clientAddress() ? request.clientAddress() : "")
                .withSni(use.serverName() ? request.sni() : "")
                .withAttributes(attributes);
    }

    /** A request with another query, if it has one. */
    private static TestRequest withOtherQuery(TestRequest request) {
        int mark = request.target().indexOf('?');
        return mark < 0 ? request : request.withTarget(request.target().substring(0, mark) + "?other=1");
    }
}
