package io.waymark.routing.engine.regex;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.waymark.routing.match.RegexPattern;
import io.waymark.routing.match.RegexSyntaxException;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/**
 * The model accepts the patterns that RE2/J accepts. What it refuses beyond, and why, stands in the package of the parser; but for
 * letters that RE2/J cannot fold, random patterns are too small to meet it.
 */
class RegexSyntaxPropertyTest {

    private static final long SEED = 20_261_125;
    private static final int PATTERNS = 40_000;

    /** Letters that RE2/J cannot fold: see the package of the parser. */
    private static final String RE2J_NEVER_ENDS = "U+1C80";

    private static final String[] PIECES = {
        "a",
        "b",
        "k",
        "é",
        "😀",
        "\uD83D",
        "/",
        "-",
        ",",
        ":",
        "0",
        "12",
        "(",
        "(",
        ")",
        ")",
        "(?:",
        "(?i)",
        "(?s:",
        "(?P<n>",
        "(?<m>",
        "(?i-s)",
        "(?-",
        "(?",
        "?",
        "*",
        "+",
        "{",
        "}",
        "{2}",
        "{2,}",
        "{,2}",
        "{2,1}",
        "{1,3}",
        "{1001}",
        "{0}",
        "{01}",
        "|",
        "^",
        "$",
        ".",
        "[",
        "[^",
        "]",
        "[:alpha:]",
        "[[:alpha:]]",
        "[[:^digit:]]",
        "[:",
        ":]",
        "\\",
        "\\d",
        "\\W",
        "\\pL",
        "\\p{Greek}",
        "\\P{Lu}",
        "\\p{^Han}",
        "\\p{",
        "\\p",
        "\\p{Foo}",
        "\\p{Any}",
        "\\Q",
        "\\E",
        "\\A",
        "\\z",
        "\\Z",
        "\\b",
        "\\B",
        "\\C",
        "\\x",
        "\\x41",
        "\\x{41}",
        "\\x{110000}",
        "\\x{",
        "\\1",
        "\\12",
        "\\08",
        "\\0",
        "\\8",
        "\\n",
        "\\v",
        "\\_",
        "\\é",
        "\\h",
        "\\k<n>",
        "<",
        ">",
        "=",
        "!",
        "P",
        "i",
        "U",
        "m",
        "s",
        "a-z",
        "]-a",
        "*?",
        "+?",
        "++",
        "&&",
        "#",
        "'"
    };

    private final RandomGenerator random = new SplittableRandom(SEED);
    private int accepted;

    @Test
    void randomPiecesOfSyntaxAreAcceptedAsByRe2j() {
        for (int i = 0; i < PATTERNS; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = 1 + random.nextInt(7); length > 0; length--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            compare(text.toString());
        }
        assertThat(accepted).as("accepted patterns").isBetween(PATTERNS / 6, PATTERNS * 5 / 6);
    }

    @Test
    void validPatternsWithASlipAreAcceptedAsByRe2j() {
        RandomRegex patterns = new RandomRegex(random);
        for (int i = 0; i < PATTERNS / 3; i++) {
            compare(patterns.mutated(patterns.next(4).text()));
        }
        assertThat(accepted).as("accepted patterns").isBetween(PATTERNS / 12, PATTERNS / 3 - PATTERNS / 60);
    }

    private void compare(String text) {
        Optional<RegexSyntaxException> refused = refusal(text);
        if (refused.isPresent() && refused.get().reason().startsWith(RE2J_NEVER_ENDS)) {
            return;
        }
        boolean expected = re2jAccepts(text);
        accepted += expected ? 1 : 0;
        if (refused.isEmpty() != expected) {
            assertThat(refused.isEmpty())
                    .as("seed %d: RE2/J accepts <%s>", SEED, text)
                    .isEqualTo(expected);
        }
    }

    private static boolean re2jAccepts(String text) {
        try {
            Pattern.compile(text);
            return true;
        } catch (PatternSyntaxException refused) {
            return false;
        }
    }

    private static Optional<RegexSyntaxException> refusal(String text) {
        try {
            assertThat(new RegexPattern(text).text()).isEqualTo(text);
            return Optional.empty();
        } catch (RegexSyntaxException refused) {
            return Optional.of(refused);
        }
    }
}
