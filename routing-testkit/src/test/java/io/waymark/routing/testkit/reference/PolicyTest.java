package io.waymark.routing.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.RoutingRequestBuilder;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.policy.RequestPolicy;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever the preset, and what policies mean for the comparison. */
class PolicyTest {

    private static final RoutingConfig ANYTHING = Routing.config(rule -> rule.forwardTo(Destination.backend("hit")));

    static Stream<Arguments> always() {
        return Stream.of(
                refused("TARGET_TOO_LONG@16384", request -> request.target("/" + "x".repeat(16_384))),
                refused("hit", request -> request.target("/" + "x".repeat(16_383))),
                refused("TOO_MANY_SEGMENTS@0", request -> request.target("/a".repeat(1025))),
                refused("hit", request -> request.target("/a".repeat(1024))),
                refused("HEADERS_TOO_LARGE@0", request -> request.header("x", "1".repeat(16_385))),
                refused("hit", request -> request.header("x", "1".repeat(16_384))),
                refused("HEADERS_TOO_LARGE@0", request -> headers(request, 257, "1")),
                refused("hit", request -> headers(request, 256, "1")),
                refused("HEADERS_TOO_LARGE@0", request -> headers(request, 5, "1".repeat(13_107))),
                refused("hit", request -> headers(request, 5, "1".repeat(13_106))),
                refused("METHOD_SYNTAX@0", request -> request.method("")),
                refused("METHOD_SYNTAX@0", request -> request.method("GET ")),
                refused("METHOD_SYNTAX@0", request -> request.method("GET\n")),
                refused("hit", request -> request.method("purge!")),
                refused("HEADER_NAME@0", request -> request.header("", "1")),
                refused("HEADER_NAME@0", request -> request.header("x y", "1")),
                refused("HEADER_VALUE@1", request -> request.header("x", "1\r\ny: 2")),
                refused("HEADER_VALUE@1", request -> request.header("x", "1\0")),
                refused("hit", request -> request.header("x", "\u00e9\t\u0001")),
                refused("TARGET_CHARACTER@2", request -> request.target("/a\r\nx: y")),
                refused("TARGET_CHARACTER@3", request -> request.target("/a?\0")),
                refused("AUTHORITY_HOST@9", request -> request.authority("a.example\n")));
    }

    @ParameterizedTest
    @MethodSource("always")
    void limitsTokensAndLineBreaksAreRefusedByEveryPreset(
            String expected, UnaryOperator<RoutingRequestBuilder> change) {
        RoutingRequest request =
                change.apply(RoutingRequest.builder().authority("a.example")).build();

        assertThat(RequestPolicy.presets())
                .allSatisfy(policy -> assertThat(Routing.answer(ANYTHING, policy, request))
                        .as(policy.name())
                        .isEqualTo(expected));
    }

    private static RoutingRequestBuilder headers(RoutingRequestBuilder request, int count, String value) {
        for (int i = 0; i < count; i++) {
            request.header("x", value);
        }
        return request;
    }

    private static Arguments refused(String expected, UnaryOperator<RoutingRequestBuilder> change) {
        return Arguments.of(expected, change);
    }

    @Test
    void labelsHave63CharactersAndNames253() {
        String label = "x".repeat(63);
        String name = String.join(".", label, label, label, "x".repeat(61));

        assertThat(Stream.of(label, label + "x", name, name + "x").map(PolicyTest::authority))
                .containsExactly("hit", "AUTHORITY_HOST@0", "hit", "AUTHORITY_HOST@0");
    }

    private static String authority(String authority) {
        return Routing.answer(
                ANYTHING, RoutingRequest.builder().authority(authority).build());
    }

    @Test
    void onlyAsciiLettersOfAHostAreLowered() {
        RoutingConfig config = Routing.config(
                RoutingSemantics.GATEWAY_API,
                GatewayRoute.builder("k")
                        .parent("gate")
                        .host("k.example")
                        .rule(rule -> rule.forwardTo(Destination.backend("hit")))
                        .build());
        RoutingRequest kelvin =
                RoutingRequest.builder().authority("\u212a.example").build();

        assertThat(Routing.answer(config, RequestPolicy.RAW, kelvin)).isEqualTo("(no match)");
        assertThat(Routing.answer(config, RoutingRequest.get("http://K.example")))
                .isEqualTo("hit");
    }

    @Test
    void parametersLeftOutAreNotComparedAndAreSentOn() {
        RoutingConfig config = Routing.matching(match -> match.path("/a/b"));
        RoutingRequest request = RoutingRequest.get("http://a.example/a;x=1/b;y");

        assertThat(Routing.forward(config, request).target(request)).isEqualTo("/a;x=1/b;y");
        assertThat(Routing.answer(config, RequestPolicy.RAW, request)).isEqualTo("(no match)");
        assertThat(Routing.answer(config, RequestPolicy.STRICT, request)).isEqualTo("PATH_PARAMETER@1");
    }

    static Stream<Arguments> queries() {
        return Table.rows("""
                -- query    | secure     | envoy
                q=A         | hit        | hit
                q=%41       | hit        | (no match)
                %71=A       | hit        | (no match)
                q=%2541     | (no match) | (no match)
                Q=A         | (no match) | (no match)
                q=A&q=B     | hit        | hit
                q=B&q=A     | (no match) | (no match)
                &&q=A       | hit        | hit
                p=1;q=A     | (no match) | (no match)
                q=A+        | (no match) | (no match)
                """);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void queriesAreComparedWithTheEscapesOfUnreservedCharactersDecodedOrAsTheyStand(
            String query, String secure, String envoy) {
        RoutingConfig config = Routing.matching(match -> match.query("q", "A"));
        RoutingRequest request = RoutingRequest.get("http://a.example/?" + query);

        assertThat(Routing.answer(config, request)).isEqualTo(secure);
        assertThat(Routing.answer(config, RequestPolicy.ENVOY, request)).isEqualTo(envoy);
    }

    @Test
    void normalisingTwiceIsNormalisingOnce() {
        List<String> odd = List.of("/a/%2e/b//c/../%7E%3a", "/a//../b", "/a/..//c/.", "/%41/%2e%2e/x/");
        for (String path : odd) {
            RoutingRequest first = RoutingRequest.get("http://a.example" + path);
            String once = Routing.forward(ANYTHING, first).target(first);
            RoutingRequest second = RoutingRequest.get("http://a.example" + once);

            assertThat(Routing.forward(ANYTHING, second).target(second)).isEqualTo(once);
        }
    }

    static Stream<Arguments> forms() {
        return Table.rows("""
                -- method | target                | path match | any match
                OPTIONS   | *                     | (no match) | hit
                CONNECT   | a.example:443         | (no match) | hit
                CONNECT   | a.example             | TARGET_FORM@0 | TARGET_FORM@0
                CONNECT   | a.example:            | TARGET_FORM@0 | TARGET_FORM@0
                CONNECT   | /chat                 | hit        | hit
                GET       | http://b.example/chat | hit        | hit
                """);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aTargetWithoutAPathIsMatchedByMatchesForAnyPathAlone(String method, String target, String path, String any) {
        RoutingRequest request = RoutingRequest.builder()
                .method(method)
                .authority("a.example")
                .target(target)
                .build();

        assertThat(Routing.answer(Routing.matching(match -> match.prefix("")), request))
                .isEqualTo(path);
        assertThat(Routing.answer(ANYTHING, request)).isEqualTo(any);
    }

    @Test
    void anAbsoluteTargetReplacesAuthorityAndScheme() {
        RoutingConfig config = Routing.matching(match -> match.scheme("https"));
        RoutingRequest request = RoutingRequest.builder()
                .authority("a.example")
                .header("Host", "c.example")
                .target("HTTPS://b.example/x")
                .build();

        assertThat(Routing.forward(config, request).authority(request)).isEqualTo("b.example");
    }
}
