package io.waymark.routing.testkit.small;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.testkit.random.TestRequest;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SmallWorldTest {

    @ParameterizedTest
    @MethodSource("io.waymark.routing.testkit.small.SmallWorlds#all")
    void everyTableStandsOnceAndAllAreCounted(SmallWorld world) {
        List<RoutingConfig> configs = world.configs(2).toList();

        assertThat(configs).hasSize((int) world.size(2)).doesNotHaveDuplicates();
        assertThat(world.requests()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("io.waymark.routing.testkit.small.SmallWorlds#all")
    void everyTableIsOneThatTheReferenceRouterTakes(SmallWorld world) {
        TestRequest request = world.requests().get(0);

        assertThat(world.configs(1))
                .allSatisfy(config -> assertThat(router(config).resolve(request))
                        .isInstanceOfAny(Resolution.Forward.class, Resolution.NoMatch.class));
    }

    @ParameterizedTest
    @MethodSource("io.waymark.routing.testkit.small.SmallWorlds#all")
    void noRouteOfAnAlphabetIsThereInVain(SmallWorld world) {
        Set<GatewayRoute> idle = new HashSet<>();
        world.configs(1).forEach(config -> idle.addAll(config.routes()));
        world.configs(1)
                .filter(config -> isUsed(router(config), world.requests()))
                .forEach(config -> idle.removeAll(config.routes()));

        assertThat(idle).isEmpty();
    }

    private static boolean isUsed(Router router, List<TestRequest> requests) {
        return requests.stream()
                .anyMatch(request -> !router.resolve(request).hops().isEmpty());
    }

    @Test
    void tablesHaveThreeRoutesAtMost() {
        assertThat(SmallWorlds.HOSTS.configs(3).skip(SmallWorlds.HOSTS.size(3) - 1))
                .singleElement()
                .satisfies(config -> assertThat(config.routes()).hasSize(3));
        assertThatThrownBy(() -> SmallWorlds.HOSTS.configs(4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("most: 4 is not within 0 to 3");
    }

    private static Router router(RoutingConfig config) {
        return ReferenceRouter.compile(config, RouterOptions.DEFAULT);
    }
}
