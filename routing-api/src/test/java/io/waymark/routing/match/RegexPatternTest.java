package io.waymark.routing.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** What a pattern refuses. */
class RegexPatternTest {

    @Test
    void textThatIsNotRe2IsRefusedWithItsOffsetAndAHint() {
        RegexSyntaxException refused =
                catchThrowableOfType(RegexSyntaxException.class, () -> new RegexPattern("/a(?=b)"));
        assertThat(refused)
                .hasMessage("pattern: '/a(?=b)' at offset 2: look-ahead is not RE2 syntax; "
                        + "write the pattern for the whole text, or split the rule in two");
        assertThat(refused.offset()).isEqualTo(2);
        assertThat(refused.reason()).isEqualTo("look-ahead is not RE2 syntax");
        assertThat(refused.hint()).startsWith("write the pattern");
    }

    @Test
    void everyWayToAPatternRefuses() {
        assertThatThrownBy(() -> PathMatch.regex("*")).isInstanceOf(RegexSyntaxException.class);
        assertThatThrownBy(() -> ValueMatch.regex("*")).isInstanceOf(RegexSyntaxException.class);
    }

    @Test
    void longPatternsAreCutInMessages() {
        assertThatThrownBy(() -> new RegexPattern("a".repeat(1000) + "("))
                .hasMessageContaining("aaa…' at offset 1000")
                .hasMessageNotContaining("a".repeat(100));
    }

    @Test
    void atMost4096CharactersAreAllowed() {
        assertThatCode(() -> new RegexPattern("a".repeat(4096))).doesNotThrowAnyException();
        assertThatThrownBy(() -> new RegexPattern("a".repeat(4097)))
                .hasMessage("pattern: 4097 characters are more than 4096");
    }
}
