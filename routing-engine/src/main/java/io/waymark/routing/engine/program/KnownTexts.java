package io.waymark.routing.engine.program;

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

    /** Probes of the unluckiest text; if there are more, whole texts are hashed. */
    private static final int MAX_PROBES = 8;

    private final int[] places;
    private boolean hashed;
    private final @Nullable String[] texts;
    private final List<T> values;
    private final int[] numbers;
    private final int mask;

    private KnownTexts(int[] places, List<String> known, List<T> values) {
        int room = Integer.highestOneBit(Math.max(1, known.size())) * 4;
        this.places = places;
        this.mask = room - 1;
        this.texts = new String[room];
        this.numbers = new int[room];
        this.values = List.copyOf(values);
        if (!fill(known)) {
            hashed = true;
            fill(known);
        }
    }

    /**
     * The values of these texts.
     *
     * @param texts all different
     * @param values as many as texts
     */
    public static <T> KnownTexts<T> of(List<String> texts, List<T> values) {
        return new KnownTexts<>(TellingPlaces.of(texts), texts, values);
    }

    private boolean fill(List<String> known) {
        Arrays.fill(texts, null);
        for (int i = 0; i < known.size(); i++) {
            if (put(known.get(i), i) > MAX_PROBES && !hashed) {
                return false;
            }
        }
        return true;
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
        int slot = slot(text);
        while (true) {
            String there = texts[slot];
            if (there == null) {
                return null;
            }
            if (there.equals(text)) {
                return values.get(numbers[slot]);
            }
            slot = slot + 1 & mask;
        }
    }

    private int slot(String text) {
        int hash = (hashed ? text.hashCode() : told(text)) * MULTIPLIER;
        return (hash ^ hash >>> 15) & mask;
    }

    private int told(String text) {
        int length = text.length();
        int hash = length;
        for (int place : places) {
            hash = hash * MULTIPLIER + TellingPlaces.charAt(text, length, place);
        }
        return hash;
    }

    @Override
    public String toString() {
        return values.size() + " texts, told apart " + (hashed ? "by hash" : "at " + Arrays.toString(places));
    }
}
