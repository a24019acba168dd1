package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ByteText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Chooses the places at which texts differ most. A place from 0 up is counted from the beginning of a text, one below 0 from its end.
 *
 * <p>Texts that are alike in length and at all chosen places are a clump, through which a look-up would go one by one. The next place is
 * always the one that splits a sample of the largest clumps into the most.
 */
final class TellingPlaces {

    /** A clump that a look-up may go through. */
    private static final int SMALL = 2;

    /** Eight places tell 100,000 numbered texts apart; more would cost a look-up more than a hash of the text. */
    private static final int MOST = 8;

    private static final int FAR = 48;
    private static final int SAMPLE = 512;
    private static final int INDEX_BITS = 24;
    private static final long INDEX = (1L << INDEX_BITS) - 1;

    private final List<String> texts;
    private final int[] chosen = new int[MOST];
    private int count;
    private final long[] groups;

    private TellingPlaces(List<String> texts) {
        this.texts = texts;
        this.groups = texts.stream().mapToLong(String::length).toArray();
    }

    /** The places for these texts, at most {@value #MOST}. */
    static int[] of(List<String> texts) {
        TellingPlaces telling = new TellingPlaces(texts);
        while (telling.count < MOST && telling.choose()) {
            telling.split();
        }
        return Arrays.copyOf(telling.chosen, telling.count);
    }

    /** The character at a place of a piece of a text; 0 if the piece does not reach it. */
    static char charAt(String text, int from, int length, int place) {
        int at = place < 0 ? length + place : place;
        return at >= 0 && at < length ? text.charAt(from + at) : 0;
    }

    /** Chooses one more place; false if there are no large clumps, or no place splits them. */
    private boolean choose() {
        int[] sample = sample();
        int most = parts(sample, 0, false);
        int best = 0;
        boolean found = false;
        for (int place = -FAR; place < FAR && most < sample.length; place++) {
            int parts = parts(sample, place, true);
            if (parts > most) {
                most = parts;
                best = place;
                found = true;
            }
        }
        if (found) {
            chosen[count++] = best;
        }
        return found;
    }

    /** Some texts of the largest clumps, by index. */
    private int[] sample() {
        long[] sorted = new long[groups.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = groups[i] << INDEX_BITS | i;
        }
        Arrays.sort(sorted);
        List<int[]> clumps = new ArrayList<>();
        for (int from = 0, to = 1; to <= sorted.length; to++) {
            if (to == sorted.length || sorted[to] >>> INDEX_BITS != sorted[from] >>> INDEX_BITS) {
                if (to - from > SMALL) {
                    clumps.add(new int[] {from, to});
                }
                from = to;
            }
        }
        clumps.sort((one, other) -> Integer.compare(other[1] - other[0], one[1] - one[0]));
        return sample(sorted, clumps);
    }

    private static int[] sample(long[] sorted, List<int[]> clumps) {
        int[] sample = new int[SAMPLE];
        int size = 0;
        for (int[] clump : clumps) {
            int here = clump[1] - clump[0];
            int taken = Math.min(here, SAMPLE - size);
            for (int i = 0; i < taken; i++) {
                sample[size++] = (int) (sorted[clump[0] + (int) ((long) i * here / taken)] & INDEX);
            }
        }
        return Arrays.copyOf(sample, size);
    }

    /** Into how many parts the groups of a sample fall, with one more place or without. */
    private int parts(int[] sample, int place, boolean with) {
        long[] sorted = new long[sample.length];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = with ? split(sample[i], place) : groups[sample[i]];
        }
        Arrays.sort(sorted);
        int parts = 0;
        for (int i = 0; i < sorted.length; i++) {
            parts += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
        }
        return parts;
    }

    private long split(int index, int place) {
        String text = texts.get(index);
        return ByteText.mix(groups[index], charAt(text, 0, text.length(), place) + 1L);
    }

    private void split() {
        for (int i = 0; i < groups.length; i++) {
            groups[i] = split(i, chosen[count - 1]);
        }
    }
}
