package io.waymark.routing.engine.regex;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.waymark.routing.match.RegexPattern;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A set tells the lowest index that matches, as trying one pattern after the other would. */
class RegexSetTest {

    private static final long SEED = 20_261_125;
    private static final int SETS = 300;
    private static final int TEXTS = 20;
    private static final int MATCHES = 1_000;
    private static final int ROUNDS = 20;

    private final RandomGenerator random = new SplittableRandom(SEED);

    @Test
    void theLowestIndexBelowTheLimitWins() {
        RegexSet set = set("/a/.*", "/b", "/a/b", "/.*");
        assertThat(first(set, "/a/b", 4)).isZero();
        assertThat(first(set, "/b", 4)).isEqualTo(1);
        assertThat(first(set, "/c", 4)).isEqualTo(3);
        assertThat(first(set, "/c", 3)).isEqualTo(-1);
        assertThat(first(set, "/a/b", 0)).isEqualTo(-1);
        assertThat(first(set, "c", 4)).isEqualTo(-1);
    }

    @Test
    void anEmptySetMatchesNothing() {
        assertThat(first(set(), "", Integer.MAX_VALUE)).isEqualTo(-1);
    }

    @Test
    void aHundredPatternsAreOnePassOverTheText() {
        RegexSet set = tenants(100);
        assertThat(set.parts()).isEqualTo(1);
        assertThat(first(set, "/tenant-99/orders/17/items", 100)).isEqualTo(99);
    }

    @Test
    void fiveHundredPatternsAreFourPasses() {
        RegexSet set = tenants(500);
        assertThat(set.parts()).isEqualTo(4);
        assertThat(first(set, "/tenant-0/users/1", 500)).isZero();
        assertThat(first(set, "/tenant-499/orders/17/items", 500)).isEqualTo(499);
        assertThat(first(set, "/tenant-499/orders/17/items", 499)).isEqualTo(-1);
    }

    private static RegexSet tenants(int count) {
        return set(IntStream.range(0, count)
                .mapToObj(i -> "/tenant-" + i + "/(users|orders)/[0-9]+(/.*)?")
                .toArray(String[]::new));
    }

    @Test
    void patternsThatOutgrowOneTableAreSplit() {
        String large = "(a|b)*a(a|b){11}";
        RegexSet set = set(large, "c" + large, "d", large + "|e+", "\\pL", "(a|b)*a(a|b){20}", "f");
        assertThat(set.parts()).isBetween(2, 7);
        assertThat(first(set, "d", 7)).isEqualTo(2);
        assertThat(first(set, "eee", 7)).isEqualTo(3);
        assertThat(first(set, "f", 7)).isEqualTo(4);
        assertThat(first(set, "é", 7)).isEqualTo(4);
        assertThat(first(set, "a".repeat(21), 7)).isZero();
        assertThat(first(set, "b".repeat(5) + "a" + "b".repeat(20), 7)).isEqualTo(5);
    }

    @Test
    void randomSetsAnswerAsTheirPatternsOneByOne() {
        RandomRegex patterns = new RandomRegex(random);
        int hits = 0;
        for (int i = 0; i < SETS; i++) {
            List<RandomRegex.Sample> samples = Stream.generate(() -> patterns.next(3))
                    .limit(1 + random.nextInt(12))
                    .toList();
            hits += compare(patterns, samples);
        }
        assertThat(hits).as("texts that a pattern took").isBetween(SETS * TEXTS / 4, SETS * TEXTS);
    }

    private int compare(RandomRegex patterns, List<RandomRegex.Sample> samples) {
        RegexSet set = set(samples.stream().map(RandomRegex.Sample::text).toArray(String[]::new));
        List<RegexMatcher> matchers = samples.stream()
                .map(sample -> RegexMatcher.compile(new RegexPattern(sample.text())))
                .toList();
        int hits = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = patterns.text(samples.get(random.nextInt(samples.size())));
            int limit = random.nextInt(samples.size() + 2);
            int expected = IntStream.range(0, Math.min(limit, samples.size()))
                    .filter(index -> matchers.get(index).matches(text, 0, text.length()))
                    .findFirst()
                    .orElse(-1);
            hits += expected >= 0 ? 1 : 0;
            assertThat(first(set, text, limit))
                    .as("seed %d: %s on <%s> below %d", SEED, samples, text, limit)
                    .isEqualTo(expected);
        }
        return hits;
    }

    @Test
    void matchingMakesNoGarbage() {
        RegexSet set = set("/a/[0-9]+", "/b/.*", ".*\\bc", "/[^/]*/d");
        String[] texts = {"/a/17", "/b/😀", "/x/c", "/x/d", "/y"};
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            least = Math.min(least, allocated(set, texts));
        }
        assertThat(least).as("bytes allocated in %d matches", MATCHES).isZero();
    }

    private static long allocated(RegexSet set, String[] texts) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int hits = 0;
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < MATCHES; i++) {
            String text = texts[i % texts.length];
            hits += set.firstMatch(text, 0, text.length(), 4) >= 0 ? 1 : 0;
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(hits).isEqualTo(MATCHES * 4 / 5);
        return allocated;
    }

    private static RegexSet set(String... patterns) {
        return RegexSet.compile(Stream.of(patterns).map(RegexPattern::new).toList());
    }

    /** The answer for the text; the same for its bytes, if it is ASCII. */
    private static int first(RegexSet set, String text, int limit) {
        int found = set.firstMatch("-" + text + "-", 1, 1 + text.length(), limit);
        if (text.chars().allMatch(c -> c < 0x80)) {
            byte[] ascii = ("-" + text + "-").getBytes(StandardCharsets.US_ASCII);
            assertThat(set.firstMatch(ascii, 1, 1 + text.length(), limit)).isEqualTo(found);
        }
        return found;
    }
}
