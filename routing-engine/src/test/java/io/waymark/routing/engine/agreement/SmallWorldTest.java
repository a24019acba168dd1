package io.waymark.routing.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.SplitSource;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.testkit.random.TestRequest;
import io.waymark.routing.testkit.random.Trial;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import io.waymark.routing.testkit.small.SmallWorld;
import io.waymark.routing.testkit.small.SmallWorlds;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The engine agrees with the reference router on every table of two routes of every small world, and every request to it. {@code
 * -Dwaymark.routes=3} tries every table of three, which takes an hour.
 */
class SmallWorldTest {

    private static final int MOST = Integer.getInteger("waymark.routes", 2);
    private static final RouterOptions OPTIONS = RouterOptions.DEFAULT.split(SplitSource.fixed(0));

    /** Rewrites do not act on one another: for them one route is a whole world. */
    static Stream<Arguments> worlds() {
        return SmallWorlds.all().stream().map(world -> Arguments.of(world, world == SmallWorlds.REWRITES ? 1 : MOST));
    }

    @ParameterizedTest(name = "{0}, tables of up to {1}")
    @MethodSource("worlds")
    void engineAgreesWithTheReferenceOnEveryTableAndEveryRequest(SmallWorld world, int routes) {
        System.out.printf(
                "small world %s: %d tables of up to %d routes, %d requests each, %d pairs%n",
                world,
                world.size(routes),
                routes,
                world.requests().size(),
                world.size(routes) * world.requests().size());
        Optional<String> difference = world.configs(routes)
                .parallel()
                .map(config -> difference(config, world))
                .flatMap(Optional::stream)
                .findFirst();

        assertThat(difference).isEmpty();
    }

    private static Optional<String> difference(RoutingConfig config, SmallWorld world) {
        Router engine = RoutingEngine.compile(config, OPTIONS);
        Router reference = ReferenceRouter.compile(config, OPTIONS);
        for (TestRequest request : world.requests()) {
            Case each = new Case(new Trial(config, request), RequestPolicy.SECURE, 0, false);
            Optional<String> difference = each.difference(engine, reference);
            if (difference.isPresent()) {
                return difference.map(text -> text + "\n" + each.trial());
            }
        }
        return Optional.empty();
    }
}
