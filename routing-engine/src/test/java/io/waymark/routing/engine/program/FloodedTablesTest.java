package io.waymark.routing.engine.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.engine.request.ByteText;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts made to meet in one place of a hash table do not: told by the steps that a look-up takes, and not by time. */
class FloodedTablesTest {

    private static final int MOST = 8;

    /** Texts of 24 bytes whose hash is the same if the seed is 0: the second word takes back what the first has done. */
    private static List<byte[]> colliding(int count) {
        SplittableRandom random = new SplittableRandom(1);
        List<byte[]> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long first = random.nextLong();
            ByteBuffer text = ByteBuffer.allocate(24).order(ByteOrder.LITTLE_ENDIAN);
            text.putLong(first).putLong(ByteText.mix(0, first) ^ 42).putLong(7);
            texts.add(text.array());
        }
        return texts;
    }

    @Test
    void theTextsCollideIndeed() {
        assertThat(colliding(100).stream()
                        .map(text -> ByteText.hash(Arrays.copyOf(text, 32), 0, 24, 0))
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 9, 100, 5_000})
    void aTableOfBytesIsMadeAnewWithAnotherSeed(int count) {
        ByteTable<Integer> table = new ByteTable<>();
        List<byte[]> texts = colliding(count);
        for (int i = 0; i < count; i++) {
            int value = i;
            table.computeIfAbsent(0, texts.get(i), () -> value);
        }

        assertThat(table.longestSearch()).isBetween(1, MOST);
        assertThat(IntStream.range(0, count))
                .allSatisfy(i -> assertThat(table.get(0, Arrays.copyOf(texts.get(i), 40), 0, 24))
                        .isEqualTo(i));
    }

    /** {@code Aa} and {@code BB} have one {@code String.hashCode}, and so have all texts made of these two. */
    private static List<String> pairs(int length) {
        return IntStream.range(0, 1 << length)
                .mapToObj(bits -> {
                    StringBuilder text = new StringBuilder("/");
                    IntStream.range(0, length).forEach(i -> text.append((bits >> i & 1) == 0 ? "Aa" : "BB"));
                    return text.toString();
                })
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8, 12})
    void textsOfOneHashCodeAreFoundInFewSteps(int length) {
        List<String> texts = pairs(length);
        KnownTexts<String> known = KnownTexts.of(texts, texts);
        ByteTable<String> table = new ByteTable<>();
        texts.forEach(text -> table.computeIfAbsent(0, text.getBytes(StandardCharsets.US_ASCII), () -> text));

        assertThat(known.longestSearch()).isBetween(1, MOST);
        assertThat(table.longestSearch()).isBetween(1, MOST);
        assertThat(texts).allSatisfy(text -> assertThat(known.get(text)).isEqualTo(text));
    }

    /** Texts that no few places tell apart: all alike but for a run of one character that begins anywhere. */
    @Test
    void textsThatNoFewPlacesTellApartAreHashedWhole() {
        List<String> texts = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 3_000; i++) {
            char[] text = "/".concat("a".repeat(200)).toCharArray();
            for (int j = 0; j < 3; j++) {
                text[1 + random.nextInt(200)] = 'b';
            }
            texts.add(new String(text));
        }
        List<String> distinct = texts.stream().distinct().toList();
        KnownTexts<String> known = KnownTexts.of(distinct, distinct);

        assertThat(known.longestSearch()).as("%s", known).isBetween(1, MOST);
        assertThat(distinct).allSatisfy(text -> assertThat(known.get(text)).isEqualTo(text));
    }
}
