package io.waymark.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.yaml.ConfigLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Envoy draws one random value for a request; shares of routes and the choice among clusters all use it. */
class OneRandomValueTest {

    private static final RoutingConfig CONFIG = ConfigLoader.loadText("shares.yaml", """
            virtual_hosts:
              - name: shares
                domains: ["*"]
                routes:
                  - match: {prefix: /, runtime_fraction: {default_value: {numerator: 50}}}
                    route: {cluster: first}
                  - match: {prefix: /, runtime_fraction: {default_value: {numerator: 50}}}
                    route: {cluster: second}
                  - match: {prefix: /}
                    route:
                      weighted_clusters: {clusters: [{name: low, weight: 75}, {name: high, weight: 25}]}
                      request_mirror_policies:
                        - {cluster: mirror, runtime_fraction: {default_value: {numerator: 60}}}
            """);

    @ParameterizedTest
    @CsvSource({"0, first", "49, first", "50, low", "74, low", "75, high", "99, high", "100, first", "150, low"})
    void twoHalvesInARowAreOneHalf(long value, String cluster) {
        assertThat(cluster(router(value, new ArrayList<>()))).isEqualTo(cluster);
    }

    @Test
    void theValueIsDrawnOnce() {
        List<RoutingRequest> draws = new ArrayList<>();
        Router router = router(75, draws);
        router.resolve(RoutingRequest.get("http://x.test/"));
        assertThat(draws).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"55, low, true", "59, low, true", "60, low, false", "80, high, false", "155, low, true"})
    void mirrorsGoByTheValueThatChoseTheCluster(long value, String cluster, boolean mirrored) {
        Router router = router(value, new ArrayList<>());
        RoutingRequest request = RoutingRequest.get("http://x.test/");
        Resolution.Forward forward = (Resolution.Forward) router.resolve(request);

        assertThat(cluster(router)).isEqualTo(cluster);
        assertThat(forward.mirrors())
                .singleElement()
                .satisfies(mirror -> assertThat(mirror.share().takes(value)).isEqualTo(mirrored));
    }

    private static Router router(long value, List<RoutingRequest> draws) {
        return RoutingEngine.compile(CONFIG, RouterOptions.DEFAULT.split(request -> {
            draws.add(request);
            return value;
        }));
    }

    private static String cluster(Router router) {
        RoutingRequest request = RoutingRequest.get("http://x.test/");
        Resolution.Forward forward = (Resolution.Forward) router.resolve(request);
        return forward.upstream(request).orElseThrow().name().name();
    }
}
