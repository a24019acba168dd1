package io.waymark.routing.engine.regex;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.waymark.routing.match.RegexPattern;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What matching costs: one look at the table for each character, and no garbage. Told by counts, not by time. */
class RegexCostTest {

    private static final int ROUNDS = 20;
    private static final int MATCHES = 1_000;

    /** Patterns on which backtracking blows up. A table has at least a column for the end and one for all other characters. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            (a+)+                          ! 16
            (a|a)*                         ! 16
            (a|aa)+                        ! 16
            (a*)*b                         ! 16
            (.*)*=                         ! 32
            .*.*.*=.*                      ! 32
            /(.*)/(.*)/(.*)/(.*)/z         ! 64
            /(?:[a-z]+/?)*                 ! 32
            ([a-zA-Z]+)*\\d                ! 32
            (x{1,30}){1,30}                ! 3000
            (a?){30}a{30}                  ! 200
            ^(([a-z])+.)+[A-Z]([a-z])+$    ! 100
            (a|b)*a(a|b){10}               ! 9000
            x{1000}                        ! 4000
            [0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12} ! 200
            """)
    void theTablesOfNotoriousPatternsStaySmall(String pattern, int cells) {
        assertThat(matcher(pattern).cells()).isBetween(1, cells);
    }

    /** The automaton gives up within its budget; RE2/J matches in linear time too. */
    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            (a|b)*a(a|b){20}
            (.*a.{30}){2}
            [a-q][^u-z]{13}x|.*(ab|ba){40}.{5}
            """)
    void patternsWithoutASmallTableStillMatch(String pattern) {
        RegexMatcher matcher = matcher(pattern);
        String text = "ab".repeat(60);
        assertThat(matcher.cells()).isZero();
        assertThat(matcher.matches(text, 0, text.length())).isEqualTo(com.google.re2j.Pattern.matches(pattern, text));
        assertThat(matcher.matches(text.getBytes(StandardCharsets.US_ASCII), 0, text.length()))
                .isEqualTo(matcher.matches(text, 0, text.length()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            (a+)+
            .*.*.*=.*
            (x{1,30}){1,30}
            (?i)\\bk[^/]*\\b
            (a|b)*[é-ÿ😀]*
            """)
    void matchingMakesNoGarbage(String pattern) {
        RegexMatcher matcher = matcher(pattern);
        String[] texts = {"a".repeat(200), "x".repeat(200) + "=", "K/" + "k".repeat(100), "ab😀éü", ""};
        byte[] bytes = "a".repeat(200).getBytes(StandardCharsets.US_ASCII);
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            least = Math.min(least, allocated(matcher, texts, bytes));
        }
        assertThat(least).as("bytes allocated in %d matches", MATCHES).isZero();
    }

    private static long allocated(RegexMatcher matcher, String[] texts, byte[] bytes) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int taken = 0;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < MATCHES; i++) {
            String text = texts[i % texts.length];
            taken += matcher.matches(text, 0, text.length()) ? 1 : 0;
            taken += matcher.matches(bytes, 0, bytes.length) ? 1 : 0;
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(taken).isBetween(0, 2 * MATCHES);
        return allocated;
    }

    @Test
    void classesThatHoldManyRangesDoNotMakeTheTableWide() {
        assertThat(matcher("(?i)[\\w\\x{100}-\\x{17f}]+").cells()).isBetween(1, 20);
    }

    private static RegexMatcher matcher(String pattern) {
        return RegexMatcher.compile(new RegexPattern(pattern));
    }
}
