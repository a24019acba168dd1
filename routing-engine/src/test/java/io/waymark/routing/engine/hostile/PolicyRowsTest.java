package io.waymark.routing.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.policy.Knob;
import io.waymark.routing.policy.RequestPolicy;
import io.waymark.routing.policy.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each knob by itself: what becomes of the form that it is about when nothing else is looked at. Where dot segments are needed to see it, they
 * are resolved.
 */
class PolicyRowsTest {

    private static final RoutingConfig ANYTHING =
            Asked.config(rule -> rule.match(match -> match.header("x-role", ValueMatch.exact("admin")))
                    .match(match -> {})
                    .forwardTo(Destination.backend("b")));

    static Stream<Arguments> knobs() {
        return Asked.rows("""
                -- knob                    | setting   | authority | target         | headers       | answer
                DOT_SEGMENTS               | REFUSE    | a         | /x/./y         | (none)        | PATH_DOT_SEGMENT@3
                DOT_SEGMENTS               | REFUSE    | a         | /x/%2E%2e      | (none)        | PATH_DOT_SEGMENT@3
                DOT_SEGMENTS               | NORMALISE | a         | /x/./y         | (none)        | b a/x/y
                DOT_SEGMENTS               | NORMALISE | a         | /x/y/%2e%2E    | (none)        | b a/x/
                DOT_SEGMENTS               | KEEP      | a         | /x/./y         | (none)        | b a/x/./y
                CLIMB_ABOVE_ROOT           | REFUSE    | a         | /x/../../y     | (none)        | PATH_CLIMBS@6
                CLIMB_ABOVE_ROOT           | NORMALISE | a         | /x/../../y     | (none)        | b a/y
                CLIMB_ABOVE_ROOT           | KEEP      | a         | /x/../../y     | (none)        | b a/y
                EMPTY_SEGMENTS             | REFUSE    | a         | /x//y          | (none)        | PATH_EMPTY_SEGMENT@3
                EMPTY_SEGMENTS             | NORMALISE | a         | //x///y//      | (none)        | b a/x/y/
                EMPTY_SEGMENTS             | KEEP      | a         | /x//y          | (none)        | b a/x//y
                UNRESERVED_ESCAPES         | NORMALISE | a         | /%41%2D%3a%2f  | (none)        | b a/A-%3a%2f
                UNRESERVED_ESCAPES         | KEEP      | a         | /%41           | (none)        | b a/%41
                ESCAPE_CASE                | NORMALISE | a         | /%3a%2f%c3%a9  | (none)        | b a/%3A%2F%C3%A9
                ESCAPE_CASE                | KEEP      | a         | /%3a           | (none)        | b a/%3a
                ENCODED_SLASHES            | REFUSE    | a         | /x%2fy         | (none)        | PATH_ENCODED_SLASH@2
                ENCODED_SLASHES            | REFUSE    | a         | /x%5Cy         | (none)        | PATH_ENCODED_SLASH@2
                ENCODED_SLASHES            | KEEP      | a         | /x%2fy         | (none)        | b a/x%2fy
                BACKSLASH                  | REFUSE    | a         | /x\\y           | (none)        | PATH_BACKSLASH@2
                BACKSLASH                  | KEEP      | a         | /x\\y           | (none)        | b a/x\\y
                DOUBLE_ENCODING            | REFUSE    | a         | /x%252e        | (none)        | PATH_DOUBLE_ENCODING@2
                DOUBLE_ENCODING            | REFUSE    | a         | /x%25%32e      | (none)        | b a/x%25%32e
                DOUBLE_ENCODING            | REFUSE    | a         | /x%25zz        | (none)        | b a/x%25zz
                DOUBLE_ENCODING            | KEEP      | a         | /x%252e        | (none)        | b a/x%252e
                ENCODED_NUL                | REFUSE    | a         | /x%00          | (none)        | PATH_ENCODED_CONTROL@2
                ENCODED_NUL                | REFUSE    | a         | /x%01          | (none)        | b a/x%01
                ENCODED_NUL                | KEEP      | a         | /x%00          | (none)        | b a/x%00
                ENCODED_CONTROLS           | REFUSE    | a         | /x%0a          | (none)        | PATH_ENCODED_CONTROL@2
                ENCODED_CONTROLS           | REFUSE    | a         | /x%7f          | (none)        | PATH_ENCODED_CONTROL@2
                ENCODED_CONTROLS           | REFUSE    | a         | /x%00          | (none)        | b a/x%00
                ENCODED_CONTROLS           | KEEP      | a         | /x%0a          | (none)        | b a/x%0a
                BROKEN_ESCAPES             | REFUSE    | a         | /x%            | (none)        | PATH_BAD_ESCAPE@2
                BROKEN_ESCAPES             | REFUSE    | a         | /x%4           | (none)        | PATH_BAD_ESCAPE@2
                BROKEN_ESCAPES             | REFUSE    | a         | /%u002e        | (none)        | PATH_BAD_ESCAPE@1
                BROKEN_ESCAPES             | KEEP      | a         | /x%zz          | (none)        | b a/x%zz
                INVALID_UTF8               | REFUSE    | a         | /x/%c0%af      | (none)        | PATH_BAD_UTF8@3
                INVALID_UTF8               | REFUSE    | a         | /%ED%A0%80     | (none)        | PATH_BAD_UTF8@1
                INVALID_UTF8               | REFUSE    | a         | /%F4%90%80%80  | (none)        | PATH_BAD_UTF8@1
                INVALID_UTF8               | REFUSE    | a         | /%e2%82/x      | (none)        | PATH_BAD_UTF8@1
                INVALID_UTF8               | REFUSE    | a         | /%e2%82%ac     | (none)        | b a/%e2%82%ac
                INVALID_UTF8               | KEEP      | a         | /%c0%af        | (none)        | b a/%c0%af
                RAW_CHARACTERS             | REFUSE    | a         | /x{20}y        | (none)        | PATH_CHARACTER@2
                RAW_CHARACTERS             | REFUSE    | a         | /x?{E9}        | (none)        | TARGET_CHARACTER@3
                RAW_CHARACTERS             | REFUSE    | a         | /x?%zz[]{7C}^` | (none)        | b a/x?%zz[]{7C}^`
                RAW_CHARACTERS             | KEEP      | a         | /x{20}"<{E9}   | (none)        | b a/x{20}"<{E9}
                FRAGMENT                   | REFUSE    | a         | /x?y#z         | (none)        | TARGET_FRAGMENT@4
                FRAGMENT                   | KEEP      | a         | /x#y           | (none)        | b a/x#y
                PARAMETERS_IN_DOT_SEGMENTS | REFUSE    | a         | /x/..;/y       | (none)        | PATH_PARAMETER@3
                PARAMETERS_IN_DOT_SEGMENTS | REFUSE    | a         | /;y            | (none)        | PATH_PARAMETER@1
                PARAMETERS_IN_DOT_SEGMENTS | REFUSE    | a         | /x;y           | (none)        | b a/x;y
                PARAMETERS_IN_DOT_SEGMENTS | KEEP      | a         | /x/..;/y       | (none)        | b a/x/..;/y
                PATH_PARAMETERS            | REFUSE    | a         | /x;y           | (none)        | PATH_PARAMETER@1
                PATH_PARAMETERS            | LEAVE_OUT | a         | /x;y/z         | (none)        | b a/x;y/z
                PATH_PARAMETERS            | KEEP      | a         | /x;y           | (none)        | b a/x;y
                AUTHORITY_FORM             | REFUSE    | u@a       | /              | (none)        | AUTHORITY_USERINFO@1
                AUTHORITY_FORM             | REFUSE    | a:65536   | /              | (none)        | AUTHORITY_PORT@2
                AUTHORITY_FORM             | REFUSE    | [::1%e]   | /              | (none)        | AUTHORITY_HOST@0
                AUTHORITY_FORM             | REFUSE    | (none)    | /              | (none)        | AUTHORITY_HOST@0
                AUTHORITY_FORM             | KEEP      | u@a:x     | /              | (none)        | b u@a:x/
                HOST_CHARACTERS            | REFUSE    | a!b       | /              | (none)        | AUTHORITY_HOST@0
                HOST_CHARACTERS            | REFUSE    | {212A}    | /              | (none)        | AUTHORITY_HOST@0
                HOST_CHARACTERS            | REFUSE    | a..b      | /              | (none)        | AUTHORITY_HOST@0
                HOST_CHARACTERS            | KEEP      | a!b       | /              | (none)        | b a!b/
                TRAILING_DOT               | REFUSE    | a.b.      | /              | (none)        | AUTHORITY_TRAILING_DOT@3
                TRAILING_DOT               | NORMALISE | a.b.      | /              | (none)        | b a.b./
                TRAILING_DOT               | KEEP      | a.b.      | /              | (none)        | b a.b./
                HOST_CONFLICT              | REFUSE    | a         | /              | host: b       | HOST_CONFLICT@0
                HOST_CONFLICT              | REFUSE    | a         | /              | host:a&host:a | HOST_CONFLICT@0
                HOST_CONFLICT              | REFUSE    | a         | /              | host: A       | b a/
                HOST_CONFLICT              | KEEP      | a         | /              | host: b       | b a/
                RELATIVE_PATH              | REFUSE    | a         | x              | (none)        | PATH_RELATIVE@0
                RELATIVE_PATH              | KEEP      | a         | x              | (none)        | b ax
                TARGET_FORM                | REFUSE    | a         | *              | (none)        | TARGET_FORM@0
                TARGET_FORM                | KEEP      | a         | *              | (none)        | b a*
                HEADER_ALIASES             | REFUSE    | a         | /              | X_Role: admin | HEADER_ALIAS@0
                HEADER_ALIASES             | REFUSE    | a         | /              | x.role: admin | HEADER_ALIAS@0
                HEADER_ALIASES             | REFUSE    | a         | /              | CONTENT_TYPE: | HEADER_ALIAS@0
                HEADER_ALIASES             | REFUSE    | a         | /              | x_rule: admin | b a/
                HEADER_ALIASES             | REFUSE    | a         | /              | X-Role: admin | b a/
                HEADER_ALIASES             | KEEP      | a         | /              | X_Role: admin | b a/
                """);
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @MethodSource("knobs")
    void eachKnobDecidesItsFormAlone(
            Knob knob, Setting setting, String authority, String target, String headers, String answer) {
        RequestPolicy base = knob == Knob.CLIMB_ABOVE_ROOT
                ? RequestPolicy.RAW.with(Knob.DOT_SEGMENTS, Setting.NORMALISE)
                : RequestPolicy.RAW;
        RoutingRequest request = Asked.request("GET", authority, target, headers);

        assertThat(Asked.answer(ANYTHING, base.with(knob, setting), request)).isEqualTo(Asked.text(answer));
    }

    @Test
    void noSettingOfAKnobIsWithoutARow() {
        List<String> rows =
                knobs().map(row -> row.get()[0] + " " + row.get()[1]).distinct().collect(Collectors.toList());
        List<String> queries = Arrays.stream(Setting.values())
                .filter(Knob.QUERY_ESCAPES::allows)
                .map(setting -> Knob.QUERY_ESCAPES + " " + setting)
                .toList();
        rows.addAll(queries);

        assertThat(Stream.of(Knob.values())
                        .flatMap(knob ->
                                Stream.of(Setting.values()).filter(knob::allows).map(setting -> knob + " " + setting)))
                .containsExactlyInAnyOrderElementsOf(rows);
    }

    static Stream<Arguments> queries() {
        return Asked.rows("""
                -- query     | KEEP | NORMALISE | PERCENT | FORM
                q=a b        | hit  | hit       | hit     | hit
                q=a%20b      | miss | miss      | hit     | hit
                q=a+b        | miss | miss      | miss    | hit
                q=%61 b      | miss | hit       | hit     | hit
                %71=a b      | miss | hit       | hit     | hit
                q%3Da b      | miss | miss      | miss    | miss
                p&q=a b      | hit  | hit       | hit     | hit
                p%26q=a b    | miss | miss      | miss    | miss
                q=a%2520b    | miss | miss      | miss    | miss
                q=a b%       | miss | miss      | miss    | miss
                q=a b&q=x    | hit  | hit       | hit     | hit
                q=x&q=a b    | miss | miss      | miss    | miss
                """);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void queriesAreDecodedAfterTheirPiecesAreCut(
            String query, String keep, String normalise, String percent, String form) {
        RoutingConfig config = Asked.config(
                rule -> rule.match(match -> match.query("q", "a b")).forwardTo(Destination.backend("hit")));
        RoutingRequest request = Asked.request("GET", "a", "/?" + query, "");

        assertThat(Stream.of(Setting.KEEP, Setting.NORMALISE, Setting.PERCENT, Setting.FORM)
                        .map(setting ->
                                Asked.answer(config, RequestPolicy.RAW.with(Knob.QUERY_ESCAPES, setting), request))
                        .map(answer -> answer.startsWith("hit ") ? "hit" : "miss"))
                .containsExactly(keep, normalise, percent, form);
    }

    static Stream<Arguments> texts() {
        return Asked.rows("""
                -- query         | value that is compared
                q=%C3%A9         | {E9}
                q=%C3%A9%FF      | %C3%A9%FF
                q=%C3%A9x%FF     | {E9}x%FF
                q=%zz%41         | %zzA
                q=%F0%9F%98%80   | {D83D}{DE00}
                """);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsNoUtf8StaysAsItIs(String query, String value) {
        RoutingConfig config = Asked.config(
                rule -> rule.match(match -> match.query("q", Asked.text(value))).forwardTo(Destination.backend("hit")));

        assertThat(Asked.answer(
                        config,
                        RequestPolicy.SECURE.with(Knob.QUERY_ESCAPES, Setting.PERCENT),
                        Asked.request("GET", "a", "/?" + query, "")))
                .startsWith("hit ");
    }

    @Test
    void presetsTellWhichOfTheirKnobsAreLooserThanSecure() {
        assertThat(RequestPolicy.STRICT.looserThanSecure()).isEmpty();
        assertThat(RequestPolicy.SECURE.looserThanSecure()).isEmpty();
        assertThat(RequestPolicy.RFC3986.looserThanSecure())
                .containsExactly(
                        Knob.CLIMB_ABOVE_ROOT,
                        Knob.EMPTY_SEGMENTS,
                        Knob.ENCODED_SLASHES,
                        Knob.DOUBLE_ENCODING,
                        Knob.ENCODED_CONTROLS,
                        Knob.INVALID_UTF8,
                        Knob.PARAMETERS_IN_DOT_SEGMENTS,
                        Knob.PATH_PARAMETERS,
                        Knob.HOST_CHARACTERS);
        assertThat(RequestPolicy.RAW.looserThanSecure())
                .hasSize(Knob.values().length - 1)
                .doesNotContain(Knob.HEADER_ALIASES);
    }
}
