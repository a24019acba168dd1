package io.waymark.routing.engine.regex;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Pattern;
import io.waymark.routing.match.RegexPattern;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** The matcher answers as RE2/J does. */
class RegexMatcherPropertyTest {

    private static final long SEED = 20_261_125;
    private static final int PATTERNS = 13_000;
    private static final int TEXTS = 16;
    private static final int DEPTH = 5;

    private final RandomGenerator random = new SplittableRandom(SEED);
    private final RandomRegex patterns = new RandomRegex(random);

    private int taken;
    private int automata;

    @Test
    void randomPatternsTakeTheTextsThatTheyTakeInRe2j() {
        for (int i = 0; i < PATTERNS; i++) {
            compare(patterns.next(DEPTH));
        }
        assertThat(taken)
                .as("texts that were taken, of %d", PATTERNS * TEXTS)
                .isBetween(PATTERNS, PATTERNS * TEXTS * 2 / 3);
        assertThat(automata).as("patterns with an automaton").isGreaterThan(PATTERNS * 9 / 10);
    }

    private void compare(RandomRegex.Sample sample) {
        RegexMatcher matcher = RegexMatcher.compile(new RegexPattern(sample.text()));
        Pattern re2j = Pattern.compile(sample.text());
        automata += matcher.cells() > 0 ? 1 : 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = patterns.text(sample);
            boolean expected = re2j.matches(text);
            taken += expected ? 1 : 0;
            compare(matcher, sample.text(), text, expected);
        }
    }

    private void compare(RegexMatcher matcher, String pattern, String text, boolean expected) {
        String around = random.nextBoolean() ? "a" : "\uD83D";
        boolean matched = matcher.matches(around + text + "\uDE00", 1, 1 + text.length());
        boolean ascii = text.chars().allMatch(c -> c < 0x80);
        String prefix = RegexMatcher.literalPrefix(new RegexPattern(pattern));
        if (matched != expected
                || (ascii && matches(matcher, text) != expected)
                || (expected && !text.startsWith(prefix))) {
            assertThat(matched)
                    .as("seed %d: <%s> on <%s>, prefix <%s>", SEED, pattern, text, prefix)
                    .isEqualTo(expected);
            assertThat(text)
                    .as("seed %d: bytes, or the prefix of <%s>", SEED, pattern)
                    .isNull();
        }
    }

    private static boolean matches(RegexMatcher matcher, String text) {
        byte[] bytes = ("a" + text + "a").getBytes(StandardCharsets.US_ASCII);
        return matcher.matches(bytes, 1, 1 + text.length());
    }
}
