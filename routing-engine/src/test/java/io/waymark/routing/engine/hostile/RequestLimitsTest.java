package io.waymark.routing.engine.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.waymark.routing.action.Destination;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.policy.RequestLimits;
import io.waymark.routing.policy.RequestPolicy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every limit can be set, and holds on the fast way and on the careful one, for paths that the table knows and for others. */
class RequestLimitsTest {

    private static final RequestLimits LIMITS = new RequestLimits(20, 3, 2, 12, 8);

    private static final RoutingConfig CONFIG = Asked.config(rule -> rule.match(match -> match.path("/a/b/c/d"))
            .match(match -> match.path("/a-known-path-too-long"))
            .match(match -> match.path("/a-known-path-of-20-"))
            .match(match -> {})
            .forwardTo(Destination.backend("b")));

    static Stream<Arguments> requests() {
        return Asked.rows("""
                -- target              | headers           | answer
                /a-known-path-of-20-   | (none)            | b a/a-known-path-of-20-
                /a-known-path-too-long | (none)            | TARGET_TOO_LONG@20
                /unknown-path-of-20-   | (none)            | b a/unknown-path-of-20-
                /unknown-path-of-21--  | (none)            | TARGET_TOO_LONG@20
                /x?0123456789abcdefg   | (none)            | b a/x?0123456789abcdefg
                /x?0123456789abcdefgh  | (none)            | TARGET_TOO_LONG@20
                /a/b/c                 | (none)            | b a/a/b/c
                /a/b/c/d               | (none)            | TOO_MANY_SEGMENTS@0
                /a/b/%63               | (none)            | b a/a/b/c
                /a/b/%63/d             | (none)            | TOO_MANY_SEGMENTS@0
                /                      | a:1&b:2           | b a/
                /                      | a:1&b:2&c:3       | HEADERS_TOO_LARGE@0
                /                      | a:12345678        | b a/
                /                      | a:123456789       | HEADERS_TOO_LARGE@0
                /                      | a:12345&bc:1234   | b a/
                /                      | a:12345&bc:12345  | HEADERS_TOO_LARGE@0
                """);
    }

    @ParameterizedTest
    @MethodSource("requests")
    void limitsThatAreSetHold(String target, String headers, String answer) {
        assertThat(Asked.answer(CONFIG, RequestPolicy.SECURE.with(LIMITS), Asked.request("GET", "a", target, headers)))
                .isEqualTo(answer);
    }

    @Test
    void limitsCanBeWiderThanTheDefault() {
        String target = "/x".repeat(20_000);
        RequestPolicy wide = RequestPolicy.SECURE.with(
                RequestLimits.DEFAULT.withTarget(50_000).withSegments(20_000));

        assertThat(Asked.answer(CONFIG, wide, Asked.request("GET", "a", target, "")))
                .isEqualTo("b a" + target);
    }

    @Test
    void aLimitBelowOneIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestLimits.DEFAULT.withHeaders(0))
                .withMessage("headers: 0 is not between 1 and 268435456");
    }
}
