package io.waymark.routing.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.Resolution;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.match.Field;
import io.waymark.routing.yaml.ConfigLoader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What several lines of one header mean to Envoy's header matchers, before 1.39 and since (envoyproxy/envoy, changelogs/1.39.0.yaml,
 * match_headers_individually).
 */
class EnvoyHeaderLinesTest {

    private static final String TABLE = """
            virtual_hosts:
            - name: a
              domains: ["*"]
              routes:
              - {match: {prefix: /one, headers: [{name: x, string_match: {exact: "1"}}]}, route: {cluster: c}}
              - {match: {prefix: /both, headers: [{name: x, string_match: {exact: "1,2"}}]}, route: {cluster: c}}
              - {match: {prefix: /end, headers: [{name: x, string_match: {suffix: "1"}}]}, route: {cluster: c}}
              - {match: {prefix: /not, headers: [{name: x, string_match: {exact: "1"}, invert_match: true}]}, route: {cluster: c}}
            """;

    @ParameterizedTest(name = "{0}, lines 1 and 2 {1}: {2}")
    @CsvSource({
        "/one,  EACH,   true",
        "/one,  JOINED, false",
        "/both, EACH,   false",
        "/both, JOINED, true",
        "/end,  EACH,   true",
        "/end,  JOINED, false",
        "/not,  EACH,   false",
        "/not,  JOINED, true",
    })
    void linesAreComparedEachOrJoined(String path, Field.Lines lines, boolean matches) {
        ConfigLoader loader = ConfigLoader.STRICT.withEnvoyHeaderLines(lines);
        RoutingRequest request = RoutingRequest.builder()
                .url("http://x.test" + path)
                .header("x", "1")
                .header("x", "2")
                .build();

        Resolution resolution = ReferenceRouter.compile(
                        loader.readText("t.yaml", TABLE).orThrow(), RouterOptions.DEFAULT)
                .resolve(request);

        assertThat(resolution instanceof Resolution.Forward).isEqualTo(matches);
    }
}
