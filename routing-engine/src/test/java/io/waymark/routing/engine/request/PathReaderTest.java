package io.waymark.routing.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.policy.RequestPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathReaderTest {

    @ParameterizedTest
    @CsvSource({
        "/a/b, /a/b",
        "/a/../b, /b",
        "/a//b, /a/b",
        "/%61, /a",
        "/a%3ab, /a%3Ab",
        "/../a, PATH_CLIMBS",
        "/a%2Fb, PATH_ENCODED_SLASH",
        "/%252f, PATH_DOUBLE_ENCODING",
        "/%00, PATH_ENCODED_CONTROL",
        "/%zz, PATH_BAD_ESCAPE",
        "/%c0%af, PATH_BAD_UTF8",
        "/..;/a, PATH_PARAMETER",
        "a, PATH_RELATIVE"
    })
    void secureBringsAPathIntoOneFormOrRefusesIt(String raw, String expected) {
        assertThat(read(raw)).isEqualTo(expected);
    }

    @Test
    void pathParametersAreLeftOutForTheMatchAndSentOn() {
        assertThat(new PathReader(RequestPolicy.SECURE).read("/a;x=1/b"))
                .isEqualTo(new CanonicalPath("/a;x=1/b", "/a/b"));
    }

    private static String read(String raw) {
        try {
            return new PathReader(RequestPolicy.SECURE).read(raw).path();
        } catch (Refusal refusal) {
            return refusal.reason().name();
        }
    }
}
