package io.waymark.routing.engine.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.engine.RoutingEngine;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.testkit.random.TestRequest;
import io.waymark.routing.testkit.reference.ReferenceRouter;
import io.waymark.routing.yaml.ConfigLoader;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The rules that the loader makes of a generic matcher choose the route that a walk through the matcher chooses. */
class MatcherTreeTest {

    private static final long SEED = 2026_11_25L;
    private static final int MATCHERS = 1000;
    private static final int REQUESTS = 30;

    @Test
    void rulesChooseWhatAWalkThroughTheMatcherChooses() {
        RandomGenerator random = new SplittableRandom(SEED);
        int chosen = 0;
        for (int i = 0; i < MATCHERS; i++) {
            MatcherTree.Matcher tree = new MatcherTree.Maker(random).matcher(2);
            RoutingConfig config = load(tree);
            RouterOptions options = RouterOptions.DEFAULT.policy(RequestPolicy.ENVOY);
            List<Router> routers =
                    List.of(RoutingEngine.compile(config, options), ReferenceRouter.compile(config, options));
            for (int r = 0; r < REQUESTS; r++) {
                TestRequest request = request(random);
                String expected = tree.choose(request)
                        .filter(route -> route.takes(request))
                        .map(route -> "c" + route.number())
                        .orElse("nothing");
                chosen += expected.equals("nothing") ? 0 : 1;
                routers.forEach(router -> assertThat(cluster(router, request))
                        .as("%s%n%s", tree.json(), request)
                        .isEqualTo(expected));
            }
        }
        assertThat(chosen).isGreaterThan(MATCHERS * REQUESTS / 10);
    }

    private static RoutingConfig load(MatcherTree.Matcher tree) {
        String table =
                "{\"virtual_hosts\": [{\"name\": \"h\", \"domains\": [\"*\"], \"matcher\": " + tree.json() + "}]}";
        return ConfigLoader.STRICT.readText("matcher.json", table).orThrow();
    }

    private static TestRequest request(RandomGenerator random) {
        List<String> paths = MatcherTree.VALUES.stream()
                .filter(value -> value.startsWith("/"))
                .toList();
        TestRequest request =
                TestRequest.of("x.test").withTarget(oneOf(paths, random) + oneOf(List.of("", "", "b", "?q=1"), random));
        for (String header : List.of("x-a", "x-b")) {
            for (int lines = random.nextInt(3); lines > 0; lines--) {
                request = request.withHeader(header, oneOf(MatcherTree.VALUES, random));
            }
        }
        return request;
    }

    private static <T> T oneOf(List<T> values, RandomGenerator random) {
        return values.get(random.nextInt(values.size()));
    }

    private static String cluster(Router router, TestRequest request) {
        return router.resolve(request) instanceof Resolution.Forward forward
                ? forward.upstream(request).orElseThrow().name().name()
                : "nothing";
    }
}
