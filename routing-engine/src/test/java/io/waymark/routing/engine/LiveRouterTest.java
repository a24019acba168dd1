package io.waymark.routing.engine;

import static io.waymark.routing.engine.Versions.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LiveRouterTest {

    private static final RoutingRequest REQUEST = RoutingRequest.get("http://shop.example/version/1?q=1");

    private static final RoutingConfig EMPTY = RoutingConfig.builder()
            .gateway("gate", gateway -> gateway.listener(80, Protocol.HTTP))
            .build();

    private static final RoutingConfig TWO_GATEWAYS = RoutingConfig.builder()
            .gateway("a", gateway -> gateway.listener(80, Protocol.HTTP))
            .gateway("b", gateway -> gateway.listener(80, Protocol.HTTP))
            .route("versions", route -> route.parent("a").rule(rule -> rule.forwardTo(Destination.backend("x"))))
            .build();

    /** Routes of these names, each for a host of the same name. */
    private static RoutingConfig routes(String... names) {
        RoutingConfig.Builder config =
                RoutingConfig.builder().gateway("gate", gateway -> gateway.listener(80, Protocol.HTTP));
        for (String name : names) {
            config.route(
                    name,
                    route -> route.parent("gate")
                            .host(name + ".example")
                            .rule(rule -> rule.forwardTo(Destination.backend(name))));
        }
        return config.build();
    }

    private static String backend(Router router) {
        return router.resolve(REQUEST) instanceof Resolution.Forward forward
                ? forward.upstream(REQUEST).orElseThrow().label()
                : "(nothing)";
    }

    private static LiveRouter live(UpdateGuards guards, RoutingConfig first) {
        return LiveRouter.builder(RouterOptions.DEFAULT)
                .guards(guards)
                .startWith(RoutingEngine.compile(first, RouterOptions.DEFAULT));
    }

    @Test
    void anUpdateIsInForceAtOnce() {
        LiveRouter live = LiveRouter.compile(version(1), RouterOptions.DEFAULT);
        Update update = live.update(version(2));

        assertThat(update.isAccepted()).isTrue();
        assertThat(update.version()).isEqualTo(2);
        assertThat(backend(live)).isEqualTo("v2");
        assertThat(live.config()).isEqualTo(version(2));
        assertThat(live.explain(REQUEST).resolution().hops()).hasSize(1);
        assertThat(live.status().version()).isEqualTo(2);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        Update.Reason.LOADING, "cannot be read", failing(new IllegalStateException("cannot be read"))),
                Arguments.of(
                        Update.Reason.LOADING, "Java heap space", failing(new OutOfMemoryError("Java heap space"))),
                Arguments.of(Update.Reason.LOADING, "java.lang.StackOverflowError", failing(new StackOverflowError())),
                Arguments.of(Update.Reason.COMPILING, "gateway: more than one among [a, b]", given(TWO_GATEWAYS)),
                Arguments.of(Update.Reason.EMPTY, "the configuration holds no route", given(EMPTY)));
    }

    private static Supplier<RoutingConfig> given(RoutingConfig config) {
        return () -> config;
    }

    private static Supplier<RoutingConfig> failing(Throwable thrown) {
        return () -> {
            if (thrown instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) thrown;
        };
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("broken")
    void whateverIsWrongWithAnUpdateTheRouterInForceStays(
            Update.Reason reason, String problem, Supplier<RoutingConfig> loading) {
        LiveRouter live = LiveRouter.compile(version(1), RouterOptions.DEFAULT);
        Router before = live.current();

        Update update = live.update(loading);

        assertThat(live.current()).isSameAs(before);
        assertThat(update).isInstanceOfSatisfying(Update.Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.problems()).containsExactly(problem);
        });
        assertThat(live.status().version()).isEqualTo(1);
        assertThat(live.status().refused()).isEqualTo(1);
        assertThat(live.status().lastRefusal()).contains((Update.Refused) update);
        assertThat(live.update(version(2)).isAccepted()).isTrue();
        assertThat(live.status().lastRefusal()).isEmpty();
    }

    static Stream<Arguments> losses() {
        RoutingConfig four = routes("a", "b", "c", "d");
        return Stream.of(
                Arguments.of(50, four, routes("a", "b"), "accepted"),
                Arguments.of(50, four, routes("a"), "LOST_ROUTES 3 of 4 routes are missing: b, c, d"),
                Arguments.of(50, four, routes("e", "f", "g", "h"), "LOST_ROUTES 4 of 4 routes are missing: a, b, c, d"),
                Arguments.of(100, four, routes("e"), "accepted"),
                Arguments.of(0, four, routes("a", "b", "c"), "LOST_ROUTES 1 of 4 routes are missing: d"),
                Arguments.of(0, four, routes("a", "b", "c", "d", "e"), "accepted"),
                Arguments.of(
                        50,
                        routes("a", "b", "c", "d", "e", "f", "g"),
                        EMPTY,
                        "LOST_ROUTES 7 of 7 routes are missing: a, b, c, d, e and others"));
    }

    @ParameterizedTest(name = "{0} of 100: {3}")
    @MethodSource("losses")
    void anUpdateThatLosesMoreRoutesThanItMayIsRefused(
            int mostLost, RoutingConfig before, RoutingConfig after, String expected) {
        LiveRouter live = live(UpdateGuards.DEFAULT.withMostLost(mostLost).withMayBeEmpty(true), before);

        assertThat(said(live.update(after))).isEqualTo(expected);
    }

    @Test
    void anUpdateThatLosesMoreHostsThanItMayIsRefused() {
        RoutingConfig.Builder fewer =
                RoutingConfig.builder().gateway("gate", gateway -> gateway.listener(80, Protocol.HTTP));
        List.of("a", "b", "c", "d")
                .forEach(name -> fewer.route(
                        name,
                        route -> route.parent("gate")
                                .host("a.example")
                                .rule(rule -> rule.forwardTo(Destination.backend(name)))));

        assertThat(said(live(UpdateGuards.DEFAULT, routes("a", "b", "c", "d")).update(fewer.build())))
                .isEqualTo("LOST_HOSTS 3 of 5 hosts are missing: b.example, c.example, d.example");
    }

    private static String said(Update update) {
        return update instanceof Update.Refused refused
                ? refused.reason() + " " + String.join("; ", refused.problems())
                : update.isAccepted() ? "accepted" : "superseded";
    }

    @Test
    void compilingHasABudgetOfTimeAndMemory() {
        assertThat(said(live(UpdateGuards.DEFAULT.withTime(Duration.ofNanos(1)), version(1))
                        .update(version(2))))
                .startsWith("TIME compiling took PT");
        assertThat(said(live(UpdateGuards.DEFAULT.withMemory(1), version(1)).update(version(2))))
                .startsWith("MEMORY compiling allocated ");
    }

    @Test
    void aRouterThatFailsItsSelfTestNeverComesIntoForce() {
        LiveRouter live = LiveRouter.builder(RouterOptions.DEFAULT)
                .selfTest(candidate -> backend(candidate).equals("v3") ? List.of("v3 is not ready") : List.of())
                .startWith(RoutingEngine.compile(version(1), RouterOptions.DEFAULT));

        assertThat(said(live.update(version(2)))).isEqualTo("accepted");
        assertThat(said(live.update(version(3)))).isEqualTo("SELF_TEST v3 is not ready");
        assertThat(backend(live)).isEqualTo("v2");
    }

    @Test
    void aSelfTestThatThrowsIsAFailure() {
        LiveRouter live = LiveRouter.builder(RouterOptions.DEFAULT)
                .selfTest(candidate -> {
                    throw new IllegalStateException("broken test");
                })
                .startWith(RoutingEngine.compile(version(1), RouterOptions.DEFAULT));

        assertThat(said(live.update(version(2)))).isEqualTo("SELF_TEST broken test");
    }

    @Test
    void whatAnUpdateChangesForASampleOfRequestsIsTold() {
        LiveRouter live = LiveRouter.builder(RouterOptions.DEFAULT)
                .sample(() -> List.of(REQUEST, RoutingRequest.get("http://shop.example/other")))
                .startWith(RoutingEngine.compile(version(1), RouterOptions.DEFAULT));

        assertThat(live.update(version(2)))
                .isInstanceOfSatisfying(
                        Update.Accepted.class,
                        accepted -> assertThat(accepted.differences())
                                .containsExactly(new Update.Difference(
                                        REQUEST,
                                        "v1 1 as shop.example/1?q=1 by versions rule 0",
                                        "v2 1 as shop.example/2?q=1 by versions rule 0")));
    }

    @Test
    void rollbackGoesBackToTheRouterBeforeOnce() {
        LiveRouter live = LiveRouter.compile(version(1), RouterOptions.DEFAULT);
        live.update(version(2));

        assertThat(live.rollback().isAccepted()).isTrue();
        assertThat(backend(live)).isEqualTo("v1");
        assertThat(live.status().version()).isEqualTo(1);
        assertThat(said(live.rollback())).isEqualTo("NOTHING_BEFORE there is no router before the one in force");
        assertThat(live.update(version(3)).isAccepted()).isTrue();
        assertThat(live.status().rollbacks()).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void anOlderUpdateThatIsSlowNeverReplacesANewerRouter() throws Exception {
        LiveRouter live = LiveRouter.compile(version(1), RouterOptions.DEFAULT);

        assertThat(said(updateDuring(live, () -> live.update(version(3))))).isEqualTo("superseded");
        assertThat(backend(live)).isEqualTo("v3");
        assertThat(live.status().superseded()).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void anUpdateThatWasBegunBeforeARollbackDoesNotComeIntoForce() throws Exception {
        LiveRouter live = LiveRouter.compile(version(1), RouterOptions.DEFAULT);
        live.update(version(5));

        assertThat(said(updateDuring(live, live::rollback))).isEqualTo("superseded");
        assertThat(backend(live)).isEqualTo("v1");
    }

    /** Begins an update to version 2, does something else before it is loaded, and says what came of it. */
    private static Update updateDuring(LiveRouter live, Runnable meanwhile) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Update> slow = thread.submit(() -> live.update(() -> {
                begun.countDown();
                await(done);
                return version(2);
            }));
            await(begun);
            meanwhile.run();
            done.countDown();
            return slow.get(30, TimeUnit.SECONDS);
        } finally {
            thread.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void theListenerIsToldOfEveryUpdateAfterItIsInForce() {
        List<String> told = new ArrayList<>();
        LiveRouter[] live = new LiveRouter[1];
        live[0] = LiveRouter.builder(RouterOptions.DEFAULT)
                .listener(update -> told.add(update.version() + " "
                        + said(update).split(" ", 2)[0] + " " + live[0].status().version()))
                .startWith(RoutingEngine.compile(version(1), RouterOptions.DEFAULT));
        live[0].update(version(2));
        live[0].update(EMPTY);
        live[0].rollback();
        live[0].swap(RoutingEngine.compile(version(5), RouterOptions.DEFAULT));

        assertThat(told).containsExactly("2 accepted 2", "3 EMPTY 2", "4 accepted 1", "5 accepted 5");
    }

    @Test
    void guardsOutOfRangeAreRefused() {
        assertThat(Stream.<Runnable>of(
                                () -> UpdateGuards.DEFAULT.withMostLost(101),
                                () -> UpdateGuards.DEFAULT.withMostLost(-1),
                                () -> UpdateGuards.DEFAULT.withTime(Duration.ZERO),
                                () -> UpdateGuards.DEFAULT.withMemory(0))
                        .map(LiveRouterTest::message))
                .containsExactly(
                        "mostLost: 101 is not between 0 and 100",
                        "mostLost: -1 is not between 0 and 100",
                        "time: PT0S is not positive",
                        "memory: 0 is not positive");
    }

    private static String message(Runnable refused) {
        try {
            refused.run();
            return "(nothing)";
        } catch (IllegalArgumentException told) {
            return String.valueOf(told.getMessage());
        }
    }

    @Test
    void countersAddUpOverManyUpdates() {
        LiveRouter live = LiveRouter.compile(version(1), RouterOptions.DEFAULT);
        IntStream.range(0, 100).forEach(i -> live.update(i % 2 == 0 ? version(i) : EMPTY));

        assertThat(live.status().accepted()).isEqualTo(50);
        assertThat(live.status().refused()).isEqualTo(50);
        assertThat(live.status().version()).isEqualTo(100);
    }
}
