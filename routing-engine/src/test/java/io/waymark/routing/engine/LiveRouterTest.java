package io.waymark.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LiveRouterTest {

    private static final int THREADS = 3;
    private static final int SWAPS = 1_000;
    private static final int ANSWERS = 30_000;
    private static final RoutingRequest REQUEST = RoutingRequest.get("http://shop.example/version/1?q=1");

    /** Sends everything to the backend {@code v} and the number, under the same number as path. */
    private static RoutingConfig version(int number) {
        return RoutingConfig.builder()
                .gateway("gate", gateway -> gateway.listener(80, Protocol.HTTP))
                .route(
                        "versions",
                        route -> route.parent("gate")
                                .rule(rule -> rule.match(match -> match.pathPrefix("/version"))
                                        .rewritePath(new PathRewrite.Full("/" + number))
                                        .forwardTo(Destination.backend("v" + number))))
                .build();
    }

    private static String backend(Resolution resolution) {
        return resolution instanceof Resolution.Forward forward
                ? forward.upstream(REQUEST).orElseThrow().label()
                : resolution.toString();
    }

    @Test
    void anUpdateIsInForceAtOnce() {
        LiveRouter live = LiveRouter.compile(version(1), RouterOptions.DEFAULT);
        live.update(version(2));

        assertThat(backend(live.resolve(REQUEST))).isEqualTo("v2");
        assertThat(live.config()).isEqualTo(version(2));
        assertThat(live.explain(REQUEST).resolution().hops()).hasSize(1);
    }

    @Test
    void aConfigurationThatCannotBeCompiledLeavesTheRouterInForce() {
        LiveRouter live = LiveRouter.compile(version(1), RouterOptions.DEFAULT);
        Router before = live.current();
        RoutingConfig two = RoutingConfig.builder()
                .gateway("a", gateway -> {})
                .gateway("b", gateway -> {})
                .build();

        assertThatThrownBy(() -> live.update(two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gateway: more than one among [a, b]");
        assertThat(live.current()).isSameAs(before);
    }

    @Test
    @Timeout(120)
    void everyAnswerIsThatOfOneRouterWhileRoutersAreSwapped() throws Exception {
        LiveRouter live = LiveRouter.compile(version(0), RouterOptions.DEFAULT);
        List<Router> routers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            routers.add(RoutingEngine.compile(version(i), RouterOptions.DEFAULT));
        }
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger seen = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                readers.add(threads.submit(() -> read(live, over, seen)));
            }
            for (int i = 0; i < SWAPS || seen.get() < ANSWERS; i++) {
                live.swap(routers.get(i % routers.size()));
                Thread.onSpinWait();
            }
            over.set(true);
            assertThat(answers(readers)).isGreaterThanOrEqualTo(ANSWERS);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int answers(List<Future<Integer>> readers)
            throws InterruptedException, ExecutionException, TimeoutException {
        int answers = 0;
        for (Future<Integer> reader : readers) {
            answers += reader.get(60, TimeUnit.SECONDS);
        }
        return answers;
    }

    /** Resolves until it is over; the backend and the path of an answer must be of one version. */
    private static int read(LiveRouter live, AtomicBoolean over, AtomicInteger seen) {
        int answers = 0;
        do {
            Resolution resolution = live.resolve(REQUEST);
            String backend = backend(resolution);
            assertThat(backend).startsWith("v");
            assertThat(((Resolution.Forward) resolution).target(REQUEST))
                    .isEqualTo("/" + backend.substring(1) + "?q=1");
            answers++;
            seen.incrementAndGet();
        } while (!over.get());
        return answers;
    }
}
