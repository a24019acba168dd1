package io.waymark.routing.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.match.HostPattern;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which hosts each pattern takes. */
class HostMatchTest {

    static Stream<Arguments> patterns() {
        HostPattern ending = new HostPattern.Ending("example.com");
        HostPattern beginning = new HostPattern.Beginning("www.");
        return Stream.of(
                Arguments.of(
                        HostPattern.exact("a.example.com"),
                        "a.example.com A.Example.COM",
                        "b.example.com x.a.example.com example.com"),
                Arguments.of(HostPattern.exact("A.example.com"), "a.example.com", "b.example.com"),
                Arguments.of(
                        HostPattern.parse("*.example.com"),
                        "a.example.com a.b.example.com",
                        "example.com aexample.com a.example.com.evil.test"),
                Arguments.of(ending, "example.com a.example.com anexample.com", "example.org example.com.evil.test"),
                Arguments.of(beginning, "www.example.com www.a", "a.www.example.com ww.example.com"),
                Arguments.of(HostPattern.exact("192.0.2.1"), "192.0.2.1", "192.0.2.10 192.0.2.2"),
                Arguments.of(HostPattern.ANY, "a.example.com 192.0.2.1", ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void aHostIsTakenOrLeft(HostPattern pattern, String takes, String leaves) {
        GatewayRoute route = GatewayRoute.builder("route")
                .parent("gate")
                .host(pattern)
                .rule(rule -> rule.forwardTo(Destination.backend("hit")))
                .build();
        RoutingConfig config = Routing.config(RoutingSemantics.GATEWAY_API, route);

        for (String host : words(takes)) {
            assertThat(Routing.answer(config, RoutingRequest.get("http://" + host + "/")))
                    .as(host)
                    .isEqualTo("hit");
            assertThat(Routing.answer(config, RoutingRequest.get("http://" + host + ":8080/")))
                    .as(host + " with a port")
                    .isEqualTo("hit");
        }
        for (String host : words(leaves)) {
            assertThat(Routing.answer(config, RoutingRequest.get("http://" + host + "/")))
                    .as(host)
                    .isEqualTo("(no match)");
        }
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" +", -1));
    }
}
