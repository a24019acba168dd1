package io.waymark.routing.yaml.envoy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.action.Destination;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.ConfigWriter;
import io.waymark.routing.yaml.WriteResult;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Load, write, load gives the same model; what cannot be said is refused, with every reason at once. */
class EnvoyRoundTripTest {

    static List<Path> files() throws IOException {
        try (Stream<Path> below = Files.walk(Path.of("../conformance/envoy"))) {
            return below.filter(file -> file.toString().matches(".*\\.(yaml|json)"))
                    .filter(file -> !file.toString().endsWith(".checks.yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatWasLoadedComesBack(Path file) {
        RoutingConfig config = ConfigLoader.load(file);
        WriteResult written = ConfigWriter.envoy(config);

        assertThat(written.problems())
                .as(ProblemRenderer.render(written.problems()))
                .isEmpty();
        assertThat(ConfigLoader.STRICT
                        .readText("written.yaml", written.orThrow())
                        .orThrow())
                .isEqualTo(config);
    }

    @Test
    void whatEnvoyCannotSayIsRefused() {
        RoutingConfig config = RoutingConfig.builder()
                .gateway("edge", gateway -> gateway.listener(80, Protocol.HTTP))
                .route(
                        "r",
                        route -> route.parent("edge")
                                .priority(1)
                                .rule(rule -> rule.match(match -> match.pathPrefix("/a/")
                                                .method("GET")
                                                .client("10.0.0.0/8")
                                                .header("x-a", "1")
                                                .cookie("c", ValueMatch.PRESENT))
                                        .forwardTo(Destination.backend("n/b", 80))))
                .build();

        assertThat(ConfigWriter.envoy(config).problems())
                .extracting(problem -> problem.message())
                .containsExactlyInAnyOrder(
                        "a route configuration has no listeners: one for every port and host takes all requests",
                        "Envoy takes the first route of the most specific host, and ranks in no other way",
                        "a route of Envoy stands in a virtual host: `host/route`",
                        "a virtual host names its domains, if only `*`",
                        "a route of Envoy has one rule, known by its place: 0",
                        "a route of Envoy has neither a priority nor a time",
                        "a match of Envoy has no methods: write a condition on the part METHOD",
                        "a prefix of segments has two characters or more and no slash at its end, as segments /a/ has",
                        "Envoy matches neither port nor client, and the scheme by a condition on the part SCHEME",
                        "Envoy compares each line of a header by itself: header x-a",
                        "what is missing counts as another value here: cookie c",
                        "this cannot be asked whether it is there, only what its value is",
                        "Envoy limits every request: to 15s, where nothing is said",
                        "a cluster has a name, and neither namespace nor port: n/b:80");
    }

    @Test
    void allPlacesOfHeaderChangesComeBack() {
        RoutingConfig config = ConfigLoader.STRICT.readText("written.yaml", """
                        name: levels
                        request_headers_to_remove: [c]
                        virtual_hosts:
                          - name: h
                            domains: ["*"]
                            request_headers_to_remove: [b]
                            request_headers_to_add: [{header: {key: x, value: host}}]
                            routes:
                              - match: {prefix: /a}
                                request_headers_to_remove: [a]
                                request_headers_to_add: [{header: {key: x, value: "100%%"}}]
                                route:
                                  weighted_clusters:
                                    clusters:
                                      - {name: one, weight: 1, request_headers_to_add: [{header: {key: x, value: one}}]}
                                      - {name: two, weight: 1}
                              - match: {prefix: /}
                                route: {cluster: a}
                          - name: i
                            domains: [i.test]
                            routes: []
                        """).orThrow();

        String written = ConfigWriter.envoy(config).orThrow();

        assertThat(ConfigLoader.STRICT.readText("written.yaml", written).orThrow())
                .isEqualTo(config);
    }
}
