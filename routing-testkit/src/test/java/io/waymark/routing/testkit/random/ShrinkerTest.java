package io.waymark.routing.testkit.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.routing.Resolution;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.SplitSource;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

    private static final RoutingConfig CONFIG = RoutingConfig.builder()
            .gateway("gate", gateway -> gateway.listener(80, Protocol.HTTP))
            .route(
                    "wanted",
                    route -> route.parent("gate")
                            .host("a.example")
                            .rule(rule -> rule.match(match -> match.path("/a").method("GET"))
                                    .match(match ->
                                            match.path("/b").header("x-a", "1").query("q", "2"))
                                    .requestHeader(HeaderChange.set("x-b", "1"))
                                    .rewritePath(new PathRewrite.Full("/n"))
                                    .forwardTo(Destination.backend("b0"), 3)
                                    .forwardTo(Destination.backend("b1"), 4)))
            .route("other", route -> route.parent("gate").rule(rule -> rule.forwardTo(Destination.backend("b2"))))
            .build();

    private static final RoutingRequest REQUEST = RoutingRequest.builder()
            .url("http://a.example/b?q=2")
            .header("x-a", "1")
            .header("x-z", "9")
            .attribute("t", "1")
            .build();

    @Test
    void whatDoesNotMatterGoes() {
        Trial smallest = Shrinker.shrink(Trial.of(CONFIG, REQUEST), ShrinkerTest::comparesHeader);

        RoutingConfig expected = RoutingConfig.builder()
                .gateway("gate", gateway -> {})
                .route(
                        "wanted",
                        route -> route.parent("gate")
                                .rule(rule -> rule.match(match -> match.header("x-a", ValueMatch.PRESENT))
                                        .forwardTo(Destination.backend("b"))))
                .build();
        assertThat(smallest.config()).isEqualTo(expected);
        assertThat(smallest.request())
                .isEqualTo(TestRequest.of("").withTarget("").withHeader("x-a", ""));
    }

    /** Stands for a fault of a router: some match compares a header that the request has. */
    private static boolean comparesHeader(Trial trial) {
        return trial.config().routes().stream()
                .flatMap(route -> route.rules().stream())
                .flatMap(rule -> rule.matches().stream())
                .map(RequestMatch::fields)
                .anyMatch(fields -> fields.stream()
                        .map(FieldMatch::field)
                        .anyMatch(field -> field.equals(Field.header("x-a"))
                                && trial.request().headers().stream().anyMatch(line -> line.is("x-a"))));
    }

    @Test
    void whatIsLeftStillFails() {
        RandomGenerator random = new SplittableRandom(7);
        RandomConfigs configs = new RandomConfigs(Profile.ALL, 6);
        for (int i = 0; i < 20; i++) {
            RoutingConfig config = configs.next(random);
            Trial trial = new Trial(config, new RandomRequests(config).next(random));
            if (isRedirect(trial)) {
                Trial smallest = Shrinker.shrink(trial, ShrinkerTest::isRedirect);
                assertThat(isRedirect(smallest)).isTrue();
                assertThat(smallest.config().routes()).hasSizeLessThan(2);
            }
        }
    }

    private static boolean isRedirect(Trial trial) {
        RouterOptions options = RouterOptions.DEFAULT.split(SplitSource.fixed(0));
        return ReferenceRouter.compile(trial.config(), options).resolve(trial.request()) instanceof Resolution.Redirect;
    }

    @Test
    void theNumberOfStepsIsBounded() {
        AtomicInteger calls = new AtomicInteger();
        Trial trial = Trial.of(CONFIG, RoutingRequest.get("http://a.example/" + "x".repeat(16_000)));
        Shrinker.shrink(trial, each -> {
            calls.incrementAndGet();
            return each.equals(trial);
        });

        assertThat(calls).hasValueLessThanOrEqualTo(Shrinker.MAX_STEPS + 1);
    }

    @Test
    void aTrialThatPassesIsRefused() {
        assertThatThrownBy(() -> Shrinker.shrink(Trial.of(CONFIG, REQUEST), trial -> false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("trial: does not fail");
    }
}
