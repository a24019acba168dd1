package io.waymark.routing.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which origins are meant, and what they are told. */
class CorsPolicyTest {

    private static final Duration AGE = Duration.ofSeconds(5);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://a.test       | https://a.test        | takes
            https://a.test       | https://A.test        | takes
            https://a.test       | https://a.test:443    | takes
            https://a.test       | http://a.test         | refuses
            https://a.test       | https://a.test:8443   | refuses
            https://a.test       | https://b.a.test      | refuses
            https://a.test       | https://a.test.evil   | refuses
            https://a.test       | null                  | refuses
            https://a.test:8443  | https://a.test:8443   | takes
            https://a.test:8443  | https://a.test        | refuses
            https://*.a.test     | https://b.a.test      | takes
            https://*.a.test     | https://c.b.a.test    | takes
            https://*.a.test     | https://a.test        | refuses
            https://*.a.test     | https://ba.test       | refuses
            https://*            | https://b.a.test      | takes
            https://*            | http://b.a.test       | refuses
            https://*            | https://*             | refuses
            http://a.test        | http://a.test:80      | takes
            """)
    void aPatternTakesOrigins(String pattern, String origin, String expected) {
        assertThat(OriginPattern.parse(pattern).takes(origin) ? "takes" : "refuses")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "a.test",
                "ftp://a.test",
                "https://",
                "https://a.*",
                "https://*a.test",
                "https://a.test/",
                "https://a.test:0",
                "https://a.test:99999",
                "https://a.test:x"
            })
    void otherFormsAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> OriginPattern.parse(text));
    }

    @Test
    void aPreflightIsToldTheListsAndStarsAreResolvedWhereCredentialsAreSent() {
        CorsPolicy lists = new CorsPolicy(
                false,
                List.of(OriginPattern.parse("https://a.test")),
                List.of("GET", "PUT"),
                List.of("x-a"),
                List.of("x-b"),
                false,
                AGE);
        assertThat(lists.preflight("https://a.test", "DELETE", Optional.of("x-z")))
                .containsExactly(
                        HeaderChange.set("access-control-allow-origin", "https://a.test"),
                        HeaderChange.set("access-control-expose-headers", "x-b"),
                        HeaderChange.set("access-control-allow-methods", "GET, PUT"),
                        HeaderChange.set("access-control-allow-headers", "x-a"),
                        HeaderChange.set("access-control-max-age", "5"));
        CorsPolicy stars = new CorsPolicy(true, List.of(), List.of("*"), List.of("*"), List.of(), true, AGE);
        assertThat(stars.preflight("https://a.test", "DELETE", Optional.of("x-z")))
                .containsExactly(
                        HeaderChange.set("access-control-allow-origin", "https://a.test"),
                        HeaderChange.set("access-control-allow-credentials", "true"),
                        HeaderChange.set("access-control-allow-methods", "DELETE"),
                        HeaderChange.set("access-control-allow-headers", "x-z"),
                        HeaderChange.set("access-control-max-age", "5"));
    }

    @Test
    void anOriginThatIsNotAllowedIsToldNothing() {
        CorsPolicy none = new CorsPolicy(false, List.of(), List.of("*"), List.of("*"), List.of("x-b"), true, AGE);
        assertThat(none.preflight("https://a.test", "GET", Optional.empty())).isEmpty();
        assertThat(none.response("https://a.test")).isEmpty();
    }

    @Test
    void anOriginOfTwoLinesIsNeverSentBack() {
        CorsPolicy any = new CorsPolicy(true, List.of(), List.of(), List.of(), List.of(), true, AGE);
        assertThat(any.response("https://a.test\r\nset-cookie: x")).isEmpty();
    }

    @Test
    void aStarStandsAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new CorsPolicy(true, List.of(), List.of("*", "GET"), List.of(), List.of(), true, AGE));
    }
}
