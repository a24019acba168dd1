package io.waymark.routing.engine.regex;

import io.waymark.routing.internal.re2.CodePoints;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Code points in classes: two of one class belong to the same of some sets. Immutable. */
final class Alphabet {

    private static final int ASCII = 0x80;

    private final byte[] ascii = new byte[ASCII];

    /** Where, beyond ASCII, another class begins, ascending; and which. */
    private final int[] starts;

    private final char[] classes;

    /** The first code point of each class. */
    private final int[] samples;

    private Alphabet(int[] bounds, char[] classOf, int[] samples) {
        int beyond = 0;
        for (int i = 0; i < bounds.length && bounds[i] < ASCII; i++) {
            int end = i + 1 < bounds.length ? Math.min(ASCII, bounds[i + 1]) : ASCII;
            Arrays.fill(ascii, bounds[i], end, (byte) classOf[i]);
            beyond = i;
        }
        this.starts = Arrays.copyOfRange(bounds, beyond, bounds.length);
        this.classes = Arrays.copyOfRange(classOf, beyond, bounds.length);
        this.samples = samples;
    }

    /** How many comparisons it takes to make the classes of these sets. */
    static long cost(Collection<CodePoints> sets) {
        return 2L * sets.size() * sets.stream().mapToInt(CodePoints::ranges).sum();
    }

    /** The classes that these sets tell apart. */
    static Alphabet of(Collection<CodePoints> sets) {
        int[] bounds = bounds(sets);
        char[] classOf = new char[bounds.length];
        List<Integer> samples = new ArrayList<>();
        Map<BitSet, Character> known = new HashMap<>();
        for (int i = 0; i < bounds.length; i++) {
            int sample = bounds[i];
            classOf[i] = known.computeIfAbsent(memberships(sets, sample), unknown -> {
                samples.add(sample);
                return (char) (samples.size() - 1);
            });
        }
        return new Alphabet(
                bounds, classOf, samples.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Where a set begins or ends, and 0. */
    private static int[] bounds(Collection<CodePoints> sets) {
        TreeSet<Integer> bounds = new TreeSet<>(List.of(0));
        for (CodePoints set : sets) {
            for (int range = 0; range < set.ranges(); range++) {
                bounds.add(set.first(range));
                bounds.add(set.last(range) + 1);
            }
        }
        bounds.remove(Character.MAX_CODE_POINT + 1);
        return bounds.stream().mapToInt(Integer::intValue).toArray();
    }

    private static BitSet memberships(Collection<CodePoints> sets, int codePoint) {
        BitSet memberships = new BitSet();
        int number = 0;
        for (CodePoints set : sets) {
            memberships.set(number++, set.contains(codePoint));
        }
        return memberships;
    }

    int size() {
        return samples.length;
    }

    /** The first code point of a class, which stands for all. */
    int sample(int number) {
        return samples[number];
    }

    /** The class of a character below 128. */
    int ofAscii(int c) {
        return ascii[c];
    }

    /** The class of any code point. */
    int of(int codePoint) {
        if (codePoint < ASCII) {
            return ascii[codePoint];
        }
        int place = Arrays.binarySearch(starts, codePoint);
        return classes[place < 0 ? -place - 2 : place];
    }
}
