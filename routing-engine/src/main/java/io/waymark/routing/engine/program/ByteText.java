package io.waymark.routing.engine.program;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Compares and hashes pieces of byte arrays, eight bytes at a step. */
final class ByteText {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private ByteText() {}

    /** Up to eight bytes as a number, of a text that eight bytes follow; 0 where there are none. The length may be below 0 or above 8. */
    static long word(byte[] text, int from, int length) {
        if (length <= 0) {
            return 0;
        }
        long word = (long) WORDS.get(text, from);
        return length >= 8 ? word : word & -1L >>> (64 - 8 * length);
    }

    /** Where a text ends or a byte stands in it first; eight bytes follow the text, whatever they are. */
    static int indexOf(byte[] text, int from, int to, byte wanted) {
        long pattern = ONES * wanted;
        for (int at = from; at < to; at += 8) {
            long unlike = (long) WORDS.get(text, at) ^ pattern;
            long zeros = unlike - ONES & ~unlike & HIGHS;
            if (zeros != 0) {
                return Math.min(to, at + (Long.numberOfTrailingZeros(zeros) >>> 3));
            }
        }
        return to;
    }

    static long mix(long hash, long word) {
        long mixed = (hash ^ word) * MULTIPLIER;
        return mixed ^ mixed >>> 32;
    }

    /** A hash of a text that eight bytes follow, whatever they are. */
    static long hash(byte[] text, int from, int to, long seed) {
        long hash = seed;
        for (int at = from; at < to; at += 8) {
            hash = mix(hash, word(text, at, to - at));
        }
        return hash;
    }

    static boolean startsWith(byte[] text, int from, int to, byte[] prefix) {
        return to - from >= prefix.length && Arrays.equals(text, from, from + prefix.length, prefix, 0, prefix.length);
    }

    static boolean endsWith(byte[] text, int from, int to, byte[] suffix) {
        return to - from >= suffix.length && Arrays.equals(text, to - suffix.length, to, suffix, 0, suffix.length);
    }
}
