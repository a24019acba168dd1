package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ByteText;

/**
 * How a place in the tree of path segments is written down: eight longs, as many bytes as a cache line, so that a step down the tree is one
 * look into memory. It says how the place is reached (from which node, by which segment) and all that is known there.
 *
 * <p>A segment of up to 16 bytes is written as it is, so that finding it and comparing it are one; of a longer one its hash and where it stands
 * in a pool. What can be reached is written as a number: 0 is nothing, n is the entry of rank n - 1, which always holds, and -n the list n - 1.
 */
final class NodeRecord {

    /** Longs in a record. */
    static final int WORDS = 8;

    /** The node before, plus 1, and the length of the segment. */
    static final int HEAD = 0;
    /** The first eight bytes of the segment, or its hash. */
    static final int FIRST = 1;
    /** The next eight bytes, or where it stands in the pool. */
    static final int SECOND = 2;
    /** The number of the node, and the lowest rank here and below. */
    static final int ID_AND_BEST = 3;
    /** What begins with whole segments up to here; what ends here. */
    static final int WHOLE_AND_END = 4;
    /** What goes on with a slash; lists of entries with tests of their own. */
    static final int SLASH_AND_TESTED = 5;
    /** Where any segment leads; the lengths of texts with which the next segment may begin. */
    static final int STAR_AND_BEGINNINGS = 6;
    /** The lengths of the segments that lead on: a bit each, the last for all that are longer. */
    static final int LENGTHS = 7;

    /** The longest segment that is written as it is. */
    static final int SHORT = 16;

    private static final int LAST_LENGTH = Long.SIZE - 1;
    private static final long OF_HEAD = 0x9E3779B97F4A7C15L;
    private static final long OF_FIRST = 0xC2B2AE3D27D4EB4FL;
    private static final long OF_SECOND = 0x165667B19E3779F9L;
    private static final long LOW = 0xFFFF_FFFFL;

    private NodeRecord() {}

    /** Never 0, which marks an empty slot. */
    static long head(int node, int length) {
        return (node + 1L) << Integer.SIZE | (length & LOW);
    }

    /** Whether a segment leads to a node; else it is a star or a root. */
    static boolean isEdge(long head) {
        return high(head) > 0 && low(head) >= 0;
    }

    static long first(byte[] text, int from, int length) {
        return length <= SHORT ? ByteText.word(text, from, length) : ByteText.hash(text, from, from + length, 0);
    }

    /** Of a short segment. */
    static long second(byte[] text, int from, int length) {
        return ByteText.word(text, from + Long.BYTES, length - Long.BYTES);
    }

    /** The first slot of so many in which a segment may stand; of a long segment the second word is left out. */
    static int slot(long head, long first, long second, long seed, int slots) {
        long hash = head * OF_HEAD + (first ^ seed) * OF_FIRST + second * OF_SECOND;
        hash = (hash ^ hash >>> Integer.SIZE) * OF_HEAD;
        return (int) (((hash >>> Integer.SIZE) * slots) >>> Integer.SIZE);
    }

    static int high(long word) {
        return (int) (word >>> Integer.SIZE);
    }

    static int low(long word) {
        return (int) word;
    }

    static long withHigh(long word, int high) {
        return (long) high << Integer.SIZE | (word & LOW);
    }

    static long withLow(long word, int low) {
        return (word & ~LOW) | (low & LOW);
    }

    /** The bit of a length. */
    static long lengthBit(int length) {
        return 1L << Math.min(length, LAST_LENGTH);
    }
}
