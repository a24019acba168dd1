package io.waymark.routing.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.RoutingRequestBuilder;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.policy.RequestPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which violation is told when a request has several: see {@link PlainPath}. */
class ViolationOrderTest {

    private static final RoutingConfig ANYTHING = Routing.config(rule -> rule.forwardTo(Destination.backend("hit")));

    /** A request in parts. */
    static final class Parts {

        private String method = "GET";
        private String slash = "/";
        private String path = "a";
        private String query = "";
        private String fragment = "";
        private String authority = "a.example";
        private final List<String> headers = new ArrayList<>();

        RoutingRequest request() {
            RoutingRequestBuilder request = RoutingRequest.builder()
                    .method(method)
                    .authority(authority)
                    .target(slash + path + "?" + query + fragment);
            headers.forEach(line ->
                    request.header(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1)));
            return request.build();
        }
    }

    /** In the order in which they are told. */
    private static final List<Arguments> FAULTS = List.of(
            fault("TARGET_TOO_LONG", parts -> parts.fragment += "x".repeat(17_000)),
            fault("HEADERS_TOO_LARGE", parts -> parts.headers.add("x:" + "1".repeat(17_000))),
            fault("METHOD_SYNTAX", parts -> parts.method = "G T"),
            fault("HEADER_NAME", parts -> parts.headers.add("x y:1")),
            fault("TARGET_CHARACTER", parts -> parts.query += "\r"),
            fault("AUTHORITY_HOST", parts -> parts.authority += "\n"),
            fault("HOST_CONFLICT", parts -> parts.headers.add("Host:other.example")),
            fault("PATH_RELATIVE", parts -> parts.slash = ""),
            fault("TARGET_FRAGMENT", parts -> parts.fragment += "#"),
            fault("TARGET_CHARACTER", parts -> parts.query += " "),
            fault("AUTHORITY_PORT", parts -> parts.authority += ":x"),
            fault("TOO_MANY_SEGMENTS", parts -> parts.path += "/a".repeat(1024)),
            fault("PATH_BAD_ESCAPE", parts -> parts.path = "%" + parts.path));

    private static Arguments fault(String reason, Consumer<Parts> change) {
        return Arguments.of(reason, change);
    }

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (int first = 0; first < FAULTS.size(); first++) {
            for (int second = first + 1; second < FAULTS.size(); second++) {
                pairs.add(Arguments.of(
                        FAULTS.get(first).get()[0],
                        FAULTS.get(second).get()[0],
                        FAULTS.get(first).get()[1],
                        FAULTS.get(second).get()[1]));
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0} before {1}")
    @MethodSource("pairs")
    void ofTwoViolationsTheFirstInTheOrderIsTold(
            String reason, String later, Consumer<Parts> first, Consumer<Parts> second) {
        Parts parts = new Parts();
        second.accept(parts);
        first.accept(parts);

        assertThat(Routing.answer(ANYTHING, RequestPolicy.STRICT, parts.request()))
                .as("%s before %s", reason, later)
                .startsWith(reason + "@");
    }

    @Test
    void headerLinesAreReadInTheirOrder() {
        Parts valueFirst = new Parts();
        valueFirst.headers.addAll(List.of("x:\n", "y z:1"));
        Parts nameFirst = new Parts();
        nameFirst.headers.addAll(List.of("y z:\n", "x:\n"));

        assertThat(Routing.answer(ANYTHING, valueFirst.request())).isEqualTo("HEADER_VALUE@0");
        assertThat(Routing.answer(ANYTHING, nameFirst.request())).isEqualTo("HEADER_NAME@0");
    }

    static Stream<Arguments> paths() {
        return Table.rows("""
                -- path       | told                   | since
                /a/../%zz     | PATH_DOT_SEGMENT@3     | segments come from the left
                //%zz         | PATH_EMPTY_SEGMENT@1   | segments come from the left
                /a;x/%2F      | PATH_PARAMETER@1       | segments come from the left
                /%2F%zz       | PATH_ENCODED_SLASH@1   | characters come from the left
                /%zz%2F       | PATH_BAD_ESCAPE@1      | characters come from the left
                /a"%FF        | PATH_CHARACTER@2       | characters come before UTF-8
                /%FF%zz       | PATH_BAD_ESCAPE@4      | characters come before UTF-8
                /a%FF;x       | PATH_BAD_UTF8@1        | UTF-8 comes before parameters
                /..;x         | PATH_PARAMETER@1       | parameters come before dots
                /;x           | PATH_PARAMETER@1       | parameters come before emptiness
                /%2e%2e       | PATH_DOT_SEGMENT@1     | dots come before climbing
                """);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aPathIsReadFromTheLeftSegmentBySegment(String path, String told, String since) {
        RoutingRequest request = RoutingRequest.get("http://a.example" + path);

        assertThat(Routing.answer(ANYTHING, RequestPolicy.STRICT, request))
                .as(since)
                .isEqualTo(told);
    }
}
