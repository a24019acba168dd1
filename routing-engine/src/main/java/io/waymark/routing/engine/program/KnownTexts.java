package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.FoundValue;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values by text, for texts that are known when a configuration is compiled. A look-up reads the length and the few characters that tell
 * the known texts apart, and then compares the one text that is left as a whole, which the JVM does a vector at a time: so it costs less
 * than a hash of the text, and however many texts there are, the same. A text that is found is equal to a known one, so all that is known
 * of that one holds for it. Immutable; safe for any thread.
 *
 * @param <T> what is found
 */
public final class KnownTexts<T> {

    private static final int MULTIPLIER = 0x9E3779B1;

    /** Probes of the unluckiest text. If there were more, the table is made larger; then whole texts are hashed, with one seed or another. */
    private static final int MAX_PROBES = 8;

    private static final int MAX_SEEDS = 8;

    private static final int SLOTS_PER_TEXT = 4;
    private static final int MOST_SLOTS_PER_TEXT = 16;

    private final int[] places;
    /** An odd number if whole texts are hashed, else 0. */
    private final int seed;

    private final @Nullable String[] texts;
    private final T[] values;
    private final int[] numbers;
    private final int mask;

    private KnownTexts(int[] places, int seed, int room, T[] values) {
        this.places = places;
        this.seed = seed;
        this.mask = room - 1;
        this.texts = new String[room];
        this.numbers = new int[room];
        this.values = values;
    }

    /**
     * The values of these texts.
     *
     * @param texts all different
     * @param values as many as texts
     */
    public static <T> KnownTexts<T> of(List<String> texts, List<T> values) {
        int[] places = TellingPlaces.of(texts);
        @SuppressWarnings("unchecked")
        T[] kept = (T[]) values.toArray();
        int size = Integer.highestOneBit(Math.max(1, texts.size()));
        for (int seeds = 0; seeds <= MAX_SEEDS; seeds++) {
            int seed = seeds == 0 ? 0 : MULTIPLIER * seeds | 1;
            for (int slots = SLOTS_PER_TEXT; slots <= MOST_SLOTS_PER_TEXT; slots *= 2) {
                KnownTexts<T> table = new KnownTexts<>(places, seed, size * slots, kept);
                if (table.fill(texts) <= MAX_PROBES) {
                    return table;
                }
            }
        }
        KnownTexts<T> table = new KnownTexts<>(places, MULTIPLIER, size * SLOTS_PER_TEXT, kept);
        table.fill(texts);
        return table;
    }

    /** Puts the texts in; the answer is how many the unluckiest takes. */
    private int fill(List<String> known) {
        int most = 0;
        for (int i = 0; i < known.size(); i++) {
            most = Math.max(most, put(known.get(i), i));
        }
        return most;
    }

    /** How many probes the unluckiest of the texts takes. */
    int longestSearch() {
        int most = 0;
        for (int at = 0; at < texts.length; at++) {
            String text = texts[at];
            most = text == null ? most : Math.max(most, (at - slot(text) & mask) + 1);
        }
        return most;
    }

    /** Puts a text where it belongs; the answer is how many probes it takes. */
    private int put(String text, int number) {
        int probes = 1;
        int slot = slot(text);
        while (texts[slot] != null) {
            slot = slot + 1 & mask;
            probes++;
        }
        texts[slot] = text;
        numbers[slot] = number;
        return probes;
    }

    /** The value of a text; null if it is none of those known. */
    public @Nullable T get(String text) {
        int number = find(text);
        return number < 0 ? null : values[number];
    }

    /** The number of a text, counted from 0 in the order in which they were given; -1 if it is none of them. */
    int find(String text) {
        int slot = slot(text);
        while (true) {
            String there = texts[slot];
            if (there == null) {
                return -1;
            }
            if (there.equals(text)) {
                return numbers[slot];
            }
            slot = slot + 1 & mask;
        }
    }

    /** The number of a text that was found in a request; -1 if it is none of those known. */
    int find(FoundValue found) {
        if (found.isWhole()) {
            return find(found.whole());
        }
        int slot = slot(found.whole(), found.from(), found.length());
        while (true) {
            String there = texts[slot];
            if (there == null) {
                return -1;
            }
            if (found.is(there)) {
                return numbers[slot];
            }
            slot = slot + 1 & mask;
        }
    }

    private int slot(String text) {
        return slot(text, 0, text.length());
    }

    private int slot(String text, int from, int length) {
        int hash = (seed != 0 ? hash(text, from, length) : told(text, from, length)) * MULTIPLIER;
        hash = (hash ^ hash >>> 15) * MULTIPLIER;
        return (hash ^ hash >>> 16) & mask;
    }

    private int told(String text, int from, int length) {
        int hash = length;
        for (int place : places) {
            hash = hash * MULTIPLIER + TellingPlaces.charAt(text, from, length, place);
        }
        return hash;
    }

    private int hash(String text, int from, int length) {
        int hash = length;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ text.charAt(i)) * seed;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    @Override
    public String toString() {
        return values.length + " texts, told apart " + (seed != 0 ? "by hash" : "at " + Arrays.toString(places));
    }
}
