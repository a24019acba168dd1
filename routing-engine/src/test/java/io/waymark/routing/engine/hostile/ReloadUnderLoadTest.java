package io.waymark.routing.engine.hostile;

import static io.waymark.routing.engine.Versions.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.LiveRouter;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.engine.Update;
import io.waymark.routing.yaml.ConfigLoader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Routers are swapped, and updates fail, while threads resolve: every answer is that of one router, which was in force between the begin and the
 * end of the question. {@code -Dwaymark.swaps} and {@code -Dwaymark.failures} say how many.
 */
class ReloadUnderLoadTest {

    private static final int SWAPS = Integer.getInteger("waymark.swaps", 1_000);
    private static final int FAILURES = Integer.getInteger("waymark.failures", 1_000);
    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final int ANSWERS = 10_000;
    private static final RoutingRequest REQUEST = RoutingRequest.get("http://shop.example/version/1?q=1");

    /** The version that answers; destination and path of one answer must be of one version. */
    private static long answeredBy(Router router) {
        Resolution.Forward forward = (Resolution.Forward) router.resolve(REQUEST);
        long version =
                Long.parseLong(forward.upstream(REQUEST).orElseThrow().label().substring(1));
        assertThat(forward.target(REQUEST)).isEqualTo("/" + version + "?q=1");
        return version;
    }

    /** Resolves in threads of its own until it is closed. */
    private static final class Readers implements AutoCloseable {

        private final LiveRouter live;
        private final AtomicLong oldest = new AtomicLong();
        private final AtomicLong newest = new AtomicLong();
        private final AtomicLong answers = new AtomicLong();
        private final AtomicBoolean over = new AtomicBoolean();
        private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        private final List<Future<?>> running = new ArrayList<>();

        Readers(LiveRouter live) {
            this.live = live;
            IntStream.range(0, THREADS).forEach(i -> running.add(threads.submit(this::read)));
        }

        private void read() {
            while (!over.get()) {
                long atLeast = oldest.get();
                long version = answeredBy(live);
                assertThat(version).isBetween(atLeast, newest.get());
                answers.incrementAndGet();
            }
        }

        /** From here on the next version may answer; the router that answers until now is of the one before. */
        void swap(long next, Runnable swapping) {
            newest.set(next);
            swapping.run();
            oldest.set(next);
        }

        @Override
        public void close() {
            over.set(true);
            threads.shutdown();
            for (Future<?> each : running) {
                assertThat(each).succeedsWithin(Duration.ofMinutes(1));
            }
        }
    }

    @Test
    @Timeout(3600)
    void everyAnswerIsOfTheRouterBeforeOrAfterASwap() {
        LiveRouter live = LiveRouter.compile(version(0), RouterOptions.DEFAULT);
        try (Readers readers = new Readers(live)) {
            for (int i = 1; i <= SWAPS || readers.answers.get() < ANSWERS; i++) {
                Router next = RoutingEngine.compile(version(i), RouterOptions.DEFAULT);
                readers.swap(i, () -> live.swap(next));
            }
            assertThat(readers.answers.get()).isGreaterThanOrEqualTo(ANSWERS);
        }
        System.out.println("reload: " + SWAPS + " swaps or more by one thread, " + THREADS + " resolving");
    }

    /** Updates that must fail: broken, oversized, blank, throwing, and a router that cannot be made. */
    private static final List<Supplier<RoutingConfig>> FAILING = List.of(
            () -> ConfigLoader.loadText("broken.yaml", "kind: GatewayRoute\nspec: [}"),
            () -> ConfigLoader.loadText("oversized.yaml", "a:" + " ".repeat(300_000)),
            () -> ConfigLoader.loadText("blank.yaml", "\n\n"),
            () -> ConfigLoader.loadText(
                    "empty-values.yaml", "apiVersion: appmesh.k8s.aws/v1beta2\nkind: GatewayRoute\nspec:\n"),
            () -> {
                throw new IllegalStateException("the loader fails");
            },
            () -> {
                throw new OutOfMemoryError("as if");
            },
            () -> RoutingConfig.builder()
                    .gateway("a", gateway -> {})
                    .gateway("b", gateway -> {})
                    .route(
                            "versions",
                            route -> route.parent("a").rule(rule -> rule.forwardTo(Destination.backend("x"))))
                    .build());

    @Test
    @Timeout(3600)
    void updatesThatFailBetweenGoodOnesChangeNothing() {
        LiveRouter live = LiveRouter.compile(version(0), RouterOptions.DEFAULT);
        try (Readers readers = new Readers(live)) {
            for (int i = 1; i <= FAILURES; i++) {
                Update failed = live.update(FAILING.get(i % FAILING.size()));
                assertThat(failed).isInstanceOf(Update.Refused.class);
                int next = i;
                if (i % 10 == 0) {
                    readers.swap(
                            next,
                            () -> assertThat(live.update(version(next)).isAccepted())
                                    .isTrue());
                }
                assertThat(answeredBy(live)).isEqualTo(i / 10 * 10L);
            }
        }
        assertThat(live.status().refused()).isEqualTo(FAILURES);
        assertThat(live.status().accepted()).isEqualTo(FAILURES / 10);
    }
}
