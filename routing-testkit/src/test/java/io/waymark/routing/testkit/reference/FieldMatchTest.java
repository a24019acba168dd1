package io.waymark.routing.testkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.RoutingRequestBuilder;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which values each kind of value match takes, of headers, query parameters and cookies. In the tables {@code -} stands for a missing
 * field, {@code ''} for an empty value, and {@code +} between values for several lines or repetitions.
 */
class FieldMatchTest {

    static Stream<Arguments> headers() {
        return Table.rows("""
                -- match                          | takes                              | leaves
                present                           | a '' a+b                           | -
                not present                       | -                                  | a ''
                exact:gold                        | gold                               | Gold golden old '' - gold+gold
                EXACT:gold                        | gold GOLD                          | golden
                exact:                            | ''                                 | a -
                exact:a,b                         | a,b a+b                            | a b b+a
                not exact:gold                    | silver Gold ''                     | gold -
                prefix:eu-                        | eu- eu-west                        | an-eu- EU-west '' -
                not prefix:eu-                    | us-east ''                         | eu-west -
                suffix:-test                      | a-test -test                       | -test-1 '' -
                contains:x                        | x axb                              | a X '' -
                regex:v[0-9]+                     | v1 v12                             | v av1 v1b '' -
                regex:.*                          | a ''                               | -
                not regex:v[0-9]+                 | v ''                               | v1 -
                range:100..150                    | 100 149 0100 +100                  | 99 150 99.5 1e2 abc '' - 100+101
                range:-5..5                       | -5 0 4 -0                          | -6 5 --1
                range:0..9223372036854775807      | 0 9223372036854775806              | 9223372036854775807 9223372036854775808 99999999999999999999
                range:-9223372036854775808..0     | -9223372036854775808 -1            | -9223372036854775809 0
                not range:100..150                | 99 150 abc ''                      | 100 149 -
                exact:, missing empty             | '' -                               | a
                not exact:gold, missing empty     | silver '' -                        | gold
                present, missing empty            | a '' -                             | (none)
                not present, missing empty        | (none)                             | a '' -
                not exact:gold, missing differs   | silver -                           | gold
                exact:gold, missing differs       | gold                               | silver -
                """);
    }

    static Stream<Arguments> queryParameters() {
        return Table.rows("""
                -- match                          | takes                              | leaves
                present                           | a ''                               | -
                not present                       | -                                  | a ''
                exact:en                          | en en+de                           | EN de+en eng '' -
                not exact:en                      | de de+en ''                        | en -
                prefix:e                          | en e                               | de '' -
                regex:[a-z]{2}                    | en                                 | eng EN -
                range:1..10                       | 1 9                                | 0 10 a -
                exact:a%20b                       | a%20b                              | a+b
                """);
    }

    static Stream<Arguments> cookies() {
        return Table.rows("""
                -- match                          | takes                              | leaves
                present                           | a ''                               | -
                exact:1                           | 1 1+2                              | 2 2+1 -
                not exact:1                       | 2 2+1                              | 1 -
                not exact:1, missing differs      | 2 -                                | 1
                prefix:blue                       | blue bluest                        | green -
                """);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("headers")
    void linesOfAHeaderAreJoinedAndThenCompared(String match, String takes, String leaves) {
        assertTaken(Field.header("x-tier"), match, takes, leaves, (request, values) -> {
            values.forEach(value -> request.header("X-Tier", value));
            return request.target("/");
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queryParameters")
    void theFirstOfRepeatedQueryParametersIsComparedAsSent(String match, String takes, String leaves) {
        assertTaken(
                Field.query("lang"),
                match,
                takes,
                leaves,
                (request, values) -> request.target("/?LANG=x&"
                        + String.join(
                                "&",
                                values.stream().map(value -> "lang=" + value).toList())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cookies")
    void theFirstOfRepeatedCookiesIsCompared(String match, String takes, String leaves) {
        assertTaken(
                new Field.Cookie("c"),
                match,
                takes,
                leaves,
                (request, values) -> request.header(
                        "cookie",
                        "C=x; "
                                + String.join(
                                        "; ",
                                        values.stream()
                                                .map(value -> "c=" + value)
                                                .toList())));
    }

    private static void assertTaken(
            Field field,
            String match,
            String takes,
            String leaves,
            BiFunction<RoutingRequestBuilder, List<String>, RoutingRequestBuilder> carry) {
        FieldMatch test = Terse.fieldMatch(field, match);
        RoutingConfig config = Routing.matching(each -> each.field(test));
        for (String values : words(takes)) {
            assertThat(Routing.answer(config, request(values, carry)))
                    .as(values)
                    .isEqualTo("hit");
        }
        for (String values : words(leaves)) {
            assertThat(Routing.answer(config, request(values, carry)))
                    .as(values)
                    .isEqualTo("(no match)");
        }
    }

    private static RoutingRequest request(
            String values, BiFunction<RoutingRequestBuilder, List<String>, RoutingRequestBuilder> carry) {
        List<String> lines = values.equals("-")
                ? List.of()
                : Arrays.stream(values.split("(?<=[^+])\\+", -1))
                        .map(value -> value.equals("''") ? "" : value)
                        .toList();
        return carry.apply(RoutingRequest.builder().authority("a.example"), lines)
                .build();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" +", -1));
    }
}
