package io.waymark.routing.internal.re2;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which letters are the same without regard to case: simple case folding, so that {@code k}, {@code K} and the Kelvin sign are one. Made
 * from the tables of the JDK, as RE2/J does it.
 */
final class CaseOrbits {

    /** No letter above has a case; it saves looking at a million code points. */
    private static final int LAST_CASED = 0x1FFFF;

    /** The dotted and the dotless i fold to {@code i} in some languages only. */
    private static final int DOTTED_I = 0x130;

    private static final int DOTLESS_I = 0x131;

    private static final int FIRST_ONE_WAY = 0x1C80;
    private static final int LAST_ONE_WAY = 0x1C88;

    private static final CaseOrbits TABLE = new CaseOrbits();

    /** Letters with another case, ascending. */
    private final int[] letters;

    /** For each of them the letters that are the same, itself included. */
    private final int[][] orbits;

    private CaseOrbits() {
        Map<Integer, int[]> orbitOf = new TreeMap<>();
        for (int c = 0; c <= LAST_CASED; c++) {
            if (isFolded(c) && key(c) != c) {
                orbitOf.put(key(c), new int[0]);
            }
        }
        for (int c = 0; c <= LAST_CASED; c++) {
            int letter = c;
            if (isFolded(c)) {
                orbitOf.computeIfPresent(key(c), (key, orbit) -> with(orbit, letter));
            }
        }
        this.letters =
                orbitOf.values().stream().flatMapToInt(Arrays::stream).sorted().toArray();
        this.orbits = Arrays.stream(letters)
                .mapToObj(c -> orbitOf.getOrDefault(key(c), new int[] {c}))
                .toArray(int[][]::new);
    }

    /** What the letters of one orbit have in common. */
    private static int key(int c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }

    private static boolean isFolded(int c) {
        return c != DOTTED_I && c != DOTLESS_I && (c < FIRST_ONE_WAY || c > LAST_ONE_WAY);
    }

    private static int[] with(int[] orbit, int letter) {
        int[] longer = Arrays.copyOf(orbit, orbit.length + 1);
        longer[orbit.length] = letter;
        return longer;
    }

    /** Whether the range holds a letter with a capital that has another small letter: see the package's list of differences. */
    static boolean isOneWay(int first, int last) {
        return first <= LAST_ONE_WAY && last >= FIRST_ONE_WAY;
    }

    /** Adds a range and whatever is the same without regard to case. */
    static void add(CodePoints.Builder points, int first, int last) {
        points.add(first, last);
        int at = Arrays.binarySearch(TABLE.letters, first);
        for (int i = at < 0 ? -at - 1 : at; i < TABLE.letters.length && TABLE.letters[i] <= last; i++) {
            for (int same : TABLE.orbits[i]) {
                points.add(same, same);
            }
        }
    }
}
