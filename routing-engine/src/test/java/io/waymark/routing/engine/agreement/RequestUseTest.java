package io.waymark.routing.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RequestUse;
import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.SplitSource;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.testkit.Outcome;
import io.waymark.routing.testkit.random.Profile;
import io.waymark.routing.testkit.random.RandomConfigs;
import io.waymark.routing.testkit.random.RandomRequests;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
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
                RoutingRequest request = requests.next(random);
                Used used = new Used(request, router.use());
                Outcome whole = Outcome.of(router.resolve(request), request);
                if (whole.kind() != Outcome.Kind.REJECTED) {
                    asked++;
                    bare += used.isBarer() ? 1 : 0;
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
                RoutingRequest request = requests.next(random);
                Resolution whole = router.resolve(request);
                Resolution other = router.resolve(new OtherQuery(request));
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
    private record Used(RoutingRequest request, RequestUse use) implements RoutingRequest {

        private List<Integer> lines() {
            return IntStream.range(0, request.headerCount())
                    .filter(i -> use.headers().contains(request.headerName(i).toLowerCase(Locale.ROOT)))
                    .boxed()
                    .toList();
        }

        boolean isBarer() {
            return lines().size() < request.headerCount()
                    || !clientAddress().equals(request.clientAddress())
                    || !sni().equals(request.sni());
        }

        @Override
        public String method() {
            return request.method();
        }

        @Override
        public String scheme() {
            return request.scheme();
        }

        @Override
        public String authority() {
            return request.authority();
        }

        @Override
        public String target() {
            return request.target();
        }

        @Override
        public int headerCount() {
            return lines().size();
        }

        @Override
        public String headerName(int index) {
            return request.headerName(lines().get(index));
        }

        @Override
        public String headerValue(int index) {
            return request.headerValue(lines().get(index));
        }

        @Override
        public int port() {
            return request.port();
        }

        @Override
        public String clientAddress() {
            return use.clientAddress() ? request.clientAddress() : "";
        }

        @Override
        public String sni() {
            return use.serverName() ? request.sni() : "";
        }

        @Override
        public Optional<String> attribute(String name) {
            return use.attributes().contains(name) ? request.attribute(name) : Optional.empty();
        }
    }

    /** A request with another query, if it has one. */
    private record OtherQuery(RoutingRequest request) implements RoutingRequest {

        @Override
        public String method() {
            return request.method();
        }

        @Override
        public String scheme() {
            return request.scheme();
        }

        @Override
        public String authority() {
            return request.authority();
        }

        @Override
        public String target() {
            int mark = request.target().indexOf('?');
            return mark < 0 ? request.target() : request.target().substring(0, mark) + "?other=1";
        }

        @Override
        public int headerCount() {
            return request.headerCount();
        }

        @Override
        public String headerName(int index) {
            return request.headerName(index);
        }

        @Override
        public String headerValue(int index) {
            return request.headerValue(index);
        }

        @Override
        public int port() {
            return request.port();
        }

        @Override
        public String clientAddress() {
            return request.clientAddress();
        }

        @Override
        public String sni() {
            return request.sni();
        }

        @Override
        public Optional<String> attribute(String name) {
            return request.attribute(name);
        }
    }
}
