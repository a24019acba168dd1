package io.waymark.routing.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.RoutingRequestBuilder;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.policy.RequestPolicy;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each preset makes of each form of request: {@code =} is kept, {@code REASON@offset} is refused. */
class PolicyPresetsTest {

    private static final RoutingConfig ANYTHING = Routing.config(rule -> rule.forwardTo(Destination.backend("hit")));

    private static final RoutingConfig HOSTS = Routing.config(
            RoutingSemantics.GATEWAY_API,
            GatewayRoute.builder("exact")
                    .parent("gate")
                    .host("a.example")
                    .rule(rule -> rule.forwardTo(Destination.backend("exact")))
                    .build(),
            Routing.route("other", rule -> rule.forwardTo(Destination.backend("other"))));

    static Stream<Arguments> targets() {
        return Table.rows("""
                -- target       | strict                  | secure                  | rfc3986                 | envoy             | app-mesh          | raw
                -- dot segments
                /a/./b          | PATH_DOT_SEGMENT@3      | /a/b                    | /a/b                    | =                 | /a/b              | =
                /a/../b         | PATH_DOT_SEGMENT@3      | /b                      | /b                      | =                 | /b                | =
                /a/%2e%2E/b     | PATH_DOT_SEGMENT@3      | /b                      | /b                      | =                 | /b                | =
                /a/.%2e         | PATH_DOT_SEGMENT@3      | /                       | /                       | =                 | /                 | =
                /a/b/..         | PATH_DOT_SEGMENT@5      | /a/                     | /a/                     | =                 | /a/               | =
                /a/.            | PATH_DOT_SEGMENT@3      | /a/                     | /a/                     | =                 | /a/               | =
                /.../..b        | =                       | =                       | =                       | =                 | =                 | =
                -- climbing above the root
                /../a           | PATH_DOT_SEGMENT@1      | PATH_CLIMBS@1           | /a                      | =                 | /a                | =
                /a/../../b      | PATH_DOT_SEGMENT@3      | PATH_CLIMBS@6           | /b                      | =                 | /b                | =
                -- empty segments
                //a             | PATH_EMPTY_SEGMENT@1    | /a                      | =                       | =                 | /a                | =
                /a//b           | PATH_EMPTY_SEGMENT@3    | /a/b                    | =                       | =                 | /a/b              | =
                /a//            | PATH_EMPTY_SEGMENT@3    | /a/                     | =                       | =                 | /a/               | =
                /a/             | =                       | =                       | =                       | =                 | =                 | =
                -- escapes of unreserved characters, and the case of escapes
                /%41%7e%2D      | /A~-                    | /A~-                    | /A~-                    | =                 | =                 | =
                /%3a%c3%a9      | /%3A%C3%A9              | /%3A%C3%A9              | /%3A%C3%A9              | =                 | =                 | =
                /a%3Ab          | =                       | =                       | =                       | =                 | =                 | =
                -- encoded slashes and raw backslashes
                /a%2Fb          | PATH_ENCODED_SLASH@2    | PATH_ENCODED_SLASH@2    | =                       | =                 | =                 | =
                /a%2fb          | PATH_ENCODED_SLASH@2    | PATH_ENCODED_SLASH@2    | /a%2Fb                  | =                 | =                 | =
                /a%5Cb          | PATH_ENCODED_SLASH@2    | PATH_ENCODED_SLASH@2    | =                       | =                 | =                 | =
                /a\\b            | PATH_BACKSLASH@2        | PATH_BACKSLASH@2        | PATH_BACKSLASH@2        | =                 | =                 | =
                -- double encoding
                /a%2541         | PATH_DOUBLE_ENCODING@2  | PATH_DOUBLE_ENCODING@2  | =                       | =                 | =                 | =
                /a%25zz%25      | =                       | =                       | =                       | =                 | =                 | =
                -- encoded controls
                /a%00           | PATH_ENCODED_CONTROL@2  | PATH_ENCODED_CONTROL@2  | PATH_ENCODED_CONTROL@2  | =                 | =                 | =
                /a%1F           | PATH_ENCODED_CONTROL@2  | PATH_ENCODED_CONTROL@2  | =                       | =                 | =                 | =
                /a%7F           | PATH_ENCODED_CONTROL@2  | PATH_ENCODED_CONTROL@2  | =                       | =                 | =                 | =
                -- broken escapes
                /a%             | PATH_BAD_ESCAPE@2       | PATH_BAD_ESCAPE@2       | PATH_BAD_ESCAPE@2       | =                 | =                 | =
                /a%4            | PATH_BAD_ESCAPE@2       | PATH_BAD_ESCAPE@2       | PATH_BAD_ESCAPE@2       | =                 | =                 | =
                /a%zz           | PATH_BAD_ESCAPE@2       | PATH_BAD_ESCAPE@2       | PATH_BAD_ESCAPE@2       | =                 | =                 | =
                /a%u002e        | PATH_BAD_ESCAPE@2       | PATH_BAD_ESCAPE@2       | PATH_BAD_ESCAPE@2       | =                 | =                 | =
                -- octets that are no UTF-8: overlong, cut, lone, a surrogate
                /a/%C0%AF       | PATH_BAD_UTF8@3         | PATH_BAD_UTF8@3         | =                       | =                 | =                 | =
                /a/x%E2%82      | PATH_BAD_UTF8@3         | PATH_BAD_UTF8@3         | =                       | =                 | =                 | =
                /%FF            | PATH_BAD_UTF8@1         | PATH_BAD_UTF8@1         | =                       | =                 | =                 | =
                /%ED%A0%80      | PATH_BAD_UTF8@1         | PATH_BAD_UTF8@1         | =                       | =                 | =                 | =
                /%E2%82%AC      | =                       | =                       | =                       | =                 | =                 | =
                -- raw characters
                /a{20}b         | PATH_CHARACTER@2        | PATH_CHARACTER@2        | PATH_CHARACTER@2        | =                 | =                 | =
                /a{01}b         | PATH_CHARACTER@2        | PATH_CHARACTER@2        | PATH_CHARACTER@2        | =                 | =                 | =
                /a{7F}b         | PATH_CHARACTER@2        | PATH_CHARACTER@2        | PATH_CHARACTER@2        | =                 | =                 | =
                /a{E9}b         | PATH_CHARACTER@2        | PATH_CHARACTER@2        | PATH_CHARACTER@2        | =                 | =                 | =
                /a"b            | PATH_CHARACTER@2        | PATH_CHARACTER@2        | PATH_CHARACTER@2        | =                 | =                 | =
                /a<b            | PATH_CHARACTER@2        | PATH_CHARACTER@2        | PATH_CHARACTER@2        | =                 | =                 | =
                /a>b            | PATH_CHARACTER@2        | PATH_CHARACTER@2        | PATH_CHARACTER@2        | =                 | =                 | =
                /a!$&'()*+,:@^  | =                       | =                       | =                       | =                 | =                 | =
                -- queries
                /a?b{20}c       | TARGET_CHARACTER@4      | TARGET_CHARACTER@4      | TARGET_CHARACTER@4      | =                 | =                 | =
                /a?b{E9}        | TARGET_CHARACTER@4      | TARGET_CHARACTER@4      | TARGET_CHARACTER@4      | =                 | =                 | =
                /a?[]{}|^%zz/.. | =                       | =                       | =                       | =                 | =                 | =
                /a?             | =                       | =                       | =                       | =                 | =                 | =
                -- fragments
                /a#b            | TARGET_FRAGMENT@2       | TARGET_FRAGMENT@2       | TARGET_FRAGMENT@2       | TARGET_FRAGMENT@2 | TARGET_FRAGMENT@2 | =
                /a?b#c          | TARGET_FRAGMENT@4       | TARGET_FRAGMENT@4       | TARGET_FRAGMENT@4       | TARGET_FRAGMENT@4 | TARGET_FRAGMENT@4 | =
                -- path parameters
                /a/..;/b        | PATH_PARAMETER@3        | PATH_PARAMETER@3        | =                       | =                 | =                 | =
                /a/%2e;x/b      | PATH_PARAMETER@3        | PATH_PARAMETER@3        | /a/.;x/b                | =                 | =                 | =
                /;x/a           | PATH_PARAMETER@1        | PATH_PARAMETER@1        | =                       | =                 | =                 | =
                /a/b;x=1/c      | PATH_PARAMETER@3        | =                       | =                       | =                 | =                 | =
                -- forms of the target
                a/b             | PATH_RELATIVE@0         | PATH_RELATIVE@0         | PATH_RELATIVE@0         | PATH_RELATIVE@0   | PATH_RELATIVE@0   | =
                (none)          | PATH_RELATIVE@0         | PATH_RELATIVE@0         | PATH_RELATIVE@0         | PATH_RELATIVE@0   | PATH_RELATIVE@0   | =
                *               | TARGET_FORM@0           | TARGET_FORM@0           | TARGET_FORM@0           | TARGET_FORM@0     | TARGET_FORM@0     | =
                -- absolute form, whose offsets are those of the target
                http://b/a/./c  | PATH_DOT_SEGMENT@11     | /a/c                    | /a/c                    | /a/./c            | /a/c              | /a/./c
                HTTP://b?{20}   | TARGET_CHARACTER@9      | TARGET_CHARACTER@9      | TARGET_CHARACTER@9      | /?{20}            | /?{20}            | /?{20}
                http://b        | /                       | /                       | /                       | /                 | /                 | /
                """);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void everyPresetReadsTargetsInItsOwnWay(
            String target, String strict, String secure, String rfc3986, String envoy, String appMesh, String raw) {
        RoutingRequest request =
                RoutingRequest.builder().authority("a.example").target(target).build();

        assertThat(RequestPolicy.presets().stream()
                        .map(policy -> sent(policy, request))
                        .toList())
                .isEqualTo(Stream.of(strict, secure, rfc3986, envoy, appMesh, raw)
                        .map(expected -> expected.equals("=") ? target : expected)
                        .toList());
    }

    private static String sent(RequestPolicy policy, RoutingRequest request) {
        Resolution resolution = Routing.router(ANYTHING, policy, 0).resolve(request);
        return resolution instanceof Resolution.Forward forward
                ? forward.target(request)
                : Routing.text(resolution, request);
    }

    static Stream<Arguments> authorities() {
        return Table.rows("""
                -- authority    | strict                    | secure                | rfc3986               | envoy                 | app-mesh              | raw
                a.example       | exact                     | exact                 | exact                 | exact                 | exact                 | exact
                A.Example:8080  | exact                     | exact                 | exact                 | exact                 | exact                 | exact
                a.example:      | exact                     | exact                 | exact                 | exact                 | exact                 | exact
                -- user information
                u@a.example     | AUTHORITY_USERINFO@1      | AUTHORITY_USERINFO@1  | AUTHORITY_USERINFO@1  | AUTHORITY_USERINFO@1  | AUTHORITY_USERINFO@1  | other
                -- ports
                a.example:x     | AUTHORITY_PORT@10         | AUTHORITY_PORT@10     | AUTHORITY_PORT@10     | AUTHORITY_PORT@10     | AUTHORITY_PORT@10     | exact
                a.example:65536 | AUTHORITY_PORT@10         | AUTHORITY_PORT@10     | AUTHORITY_PORT@10     | AUTHORITY_PORT@10     | AUTHORITY_PORT@10     | exact
                a.example:65535 | exact                     | exact                 | exact                 | exact                 | exact                 | exact
                a:80:80         | AUTHORITY_HOST@1          | AUTHORITY_HOST@1      | AUTHORITY_HOST@1      | AUTHORITY_HOST@1      | AUTHORITY_HOST@1      | other
                -- IPv6 addresses, an empty host
                [::1]           | other                     | other                 | other                 | other                 | other                 | other
                [::1]:80        | other                     | other                 | other                 | other                 | other                 | other
                [::1            | AUTHORITY_HOST@0          | AUTHORITY_HOST@0      | AUTHORITY_HOST@0      | AUTHORITY_HOST@0      | AUTHORITY_HOST@0      | other
                [fe80::1%25e]   | AUTHORITY_HOST@0          | AUTHORITY_HOST@0      | AUTHORITY_HOST@0      | AUTHORITY_HOST@0      | AUTHORITY_HOST@0      | other
                [1.2.3.4]       | AUTHORITY_HOST@0          | AUTHORITY_HOST@0      | AUTHORITY_HOST@0      | AUTHORITY_HOST@0      | AUTHORITY_HOST@0      | other
                (none)          | AUTHORITY_HOST@0          | AUTHORITY_HOST@0      | AUTHORITY_HOST@0      | AUTHORITY_HOST@0      | AUTHORITY_HOST@0      | other
                :80             | AUTHORITY_HOST@0          | AUTHORITY_HOST@0      | AUTHORITY_HOST@0      | AUTHORITY_HOST@0      | AUTHORITY_HOST@0      | other
                -- a final dot
                a.example.      | AUTHORITY_TRAILING_DOT@9  | exact                 | exact                 | other                 | other                 | other
                a.example.:80   | AUTHORITY_TRAILING_DOT@9  | exact                 | exact                 | other                 | other                 | other
                a.example..     | AUTHORITY_TRAILING_DOT@10 | AUTHORITY_HOST@0      | other                 | other                 | other                 | other
                -- characters
                a_b-1.example   | other                     | other                 | other                 | other                 | other                 | other
                a!b.example     | AUTHORITY_HOST@0          | AUTHORITY_HOST@0      | other                 | other                 | other                 | other
                a..example      | AUTHORITY_HOST@0          | AUTHORITY_HOST@0      | other                 | other                 | other                 | other
                {E9}.example    | AUTHORITY_HOST@0          | AUTHORITY_HOST@0      | other                 | other                 | other                 | other
                """);
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void everyPresetReadsAuthoritiesInItsOwnWay(
            String authority, String strict, String secure, String rfc3986, String envoy, String appMesh, String raw) {
        assertThat(answers(RoutingRequest.builder().authority(authority)))
                .containsExactly(strict, secure, rfc3986, envoy, appMesh, raw);
    }

    static Stream<Arguments> hostHeaders() {
        return Table.rows("""
                -- Host lines         | strict          | secure          | rfc3986         | envoy | app-mesh | raw
                A.example             | exact           | exact           | exact           | exact | exact    | exact
                b.example             | HOST_CONFLICT@0 | HOST_CONFLICT@0 | HOST_CONFLICT@0 | exact | exact    | exact
                a.example,a.example   | HOST_CONFLICT@0 | HOST_CONFLICT@0 | HOST_CONFLICT@0 | exact | exact    | exact
                """);
    }

    @ParameterizedTest
    @MethodSource("hostHeaders")
    void aHostHeaderMustAgreeOrTheAuthorityWins(
            String lines, String strict, String secure, String rfc3986, String envoy, String appMesh, String raw) {
        RoutingRequestBuilder request = RoutingRequest.builder().authority("a.example");
        List.of(lines.split(",")).stream()
                .map(value -> new HeaderLine("Host", value))
                .forEach(line -> request.header(line.name(), line.value()));

        assertThat(answers(request)).containsExactly(strict, secure, rfc3986, envoy, appMesh, raw);
    }

    private static List<String> answers(RoutingRequestBuilder builder) {
        RoutingRequest request = builder.port(80).build();
        return RequestPolicy.presets().stream()
                .map(policy -> Routing.answer(HOSTS, policy, request))
                .toList();
    }
}
