package io.waymark.routing.internal.re2;

import java.util.Arrays;

/** A set of code points, as sorted ranges that neither overlap nor touch. Immutable. */
public final class CodePoints {

    /** Nothing. */
    static final CodePoints NONE = new CodePoints(new int[0]);

    /** Everything. */
    static final CodePoints ALL = range(0, Character.MAX_CODE_POINT);

    private final int[] bounds;

    private CodePoints(int[] bounds) {
        this.bounds = bounds;
    }

    static CodePoints range(int first, int last) {
        return new CodePoints(new int[] {first, last});
    }

    /** How many ranges there are. */
    public int ranges() {
        return bounds.length / 2;
    }

    /** The first code point of a range. */
    public int first(int range) {
        return bounds[2 * range];
    }

    /** The last code point of a range, which belongs to it. */
    public int last(int range) {
        return bounds[2 * range + 1];
    }

    /** Whether the set holds a code point. */
    public boolean contains(int codePoint) {
        int place = Arrays.binarySearch(bounds, codePoint);
        return place >= 0 || (-place - 1) % 2 == 1;
    }

    /** All that is not in the set. */
    CodePoints complement() {
        Builder rest = new Builder();
        int next = 0;
        for (int range = 0; range < ranges(); range++) {
            rest.add(next, first(range) - 1);
            next = last(range) + 1;
        }
        return rest.add(next, Character.MAX_CODE_POINT).build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CodePoints set && Arrays.equals(bounds, set.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    /** The ranges in hexadecimal, such as {@code 41-5a 5f}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int range = 0; range < ranges(); range++) {
            text.append(range == 0 ? "" : " ").append(Integer.toHexString(first(range)));
            if (first(range) < last(range)) {
                text.append('-').append(Integer.toHexString(last(range)));
            }
        }
        return text.toString();
    }

    /** Gathers ranges in any order. */
    static final class Builder {

        private long[] ranges = new long[4];
        private int size;

        /** Adds a range; one whose end lies before its start is nothing. */
        Builder add(int first, int last) {
            if (first <= last) {
                if (size == ranges.length) {
                    ranges = Arrays.copyOf(ranges, 2 * size);
                }
                ranges[size++] = (long) first << 32 | last;
            }
            return this;
        }

        Builder addAll(CodePoints set) {
            for (int range = 0; range < set.ranges(); range++) {
                add(set.first(range), set.last(range));
            }
            return this;
        }

        CodePoints build() {
            Arrays.sort(ranges, 0, size);
            int[] bounds = new int[2 * size];
            int length = 0;
            for (int i = 0; i < size; i++) {
                int first = (int) (ranges[i] >> 32);
                int last = (int) ranges[i];
                if (length > 0 && first <= bounds[length - 1] + 1) {
                    bounds[length - 1] = Math.max(bounds[length - 1], last);
                } else {
                    bounds[length++] = first;
                    bounds[length++] = last;
                }
            }
            return new CodePoints(Arrays.copyOf(bounds, length));
        }
    }
}
