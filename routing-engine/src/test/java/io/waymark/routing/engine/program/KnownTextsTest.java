package io.waymark.routing.engine.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KnownTextsTest {

    private static final long SEED = 20_261_125;

    static Stream<List<String>> sets() {
        return Stream.of(
                List.of(),
                List.of("/"),
                List.of("", "/", "//"),
                numbered("/catalogue/items/item-", 3),
                numbered("/catalogue/items/item-", 5000),
                numbered("/tenant-", 100_000),
                IntStream.range(0, 3000)
                        .mapToObj(i -> "/v" + i % 7 + "/" + "x".repeat(i % 60) + i / 7)
                        .distinct()
                        .toList(),
                random(2000, 12),
                random(2000, 120),
                clumped());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void findsEveryTextThatIsKnownAndNoOther(List<String> texts) {
        KnownTexts<Integer> known =
                KnownTexts.of(texts, IntStream.range(0, texts.size()).boxed().toList());
        Set<String> all = Set.copyOf(texts);
        for (int i = 0; i < texts.size(); i++) {
            String text = texts.get(i);
            Integer found = known.get(new String(text.toCharArray()));
            assertThat(found).isEqualTo(i);
            neighbours(text)
                    .filter(near -> !all.contains(near))
                    .forEach(near -> assertThat(known.get(near)).as(near).isNull());
        }
        assertThat(known.get("\u0141\u0142")).isNull();
    }

    private static Stream<String> neighbours(String text) {
        int middle = text.length() / 2;
        String changed = text.isEmpty() ? "y" : text.substring(0, middle) + '~' + text.substring(middle + 1);
        return Stream.of(text + "x", "x" + text, text.toUpperCase(Locale.ROOT), changed);
    }

    @Test
    void numberedTextsAreToldApartByTheirNumbers() {
        List<String> texts = numbered("/item-", 1000);
        assertThat(KnownTexts.of(texts, texts).toString()).startsWith("1000 texts, told apart at [");
    }

    @Test
    void textsThatNoFewPlacesTellApartAreFoundByHash() {
        List<String> clumped = clumped();
        assertThat(KnownTexts.of(clumped, clumped)).hasToString(clumped.size() + " texts, told apart by hash");
    }

    private static List<String> numbered(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private static List<String> random(int count, int most) {
        Random random = new Random(SEED);
        Set<String> texts = new LinkedHashSet<>();
        while (texts.size() < count) {
            texts.add("/" + Long.toString(random.nextLong() >>> 1, 36).repeat(1 + random.nextInt(most)));
        }
        return List.copyOf(texts);
    }

    /** Texts of one length, each with one letter of its own far from both ends. */
    private static List<String> clumped() {
        String base = "a".repeat(220);
        return IntStream.range(60, 160)
                .mapToObj(place -> base.substring(0, place) + 'b' + base.substring(place + 1))
                .toList();
    }
}
