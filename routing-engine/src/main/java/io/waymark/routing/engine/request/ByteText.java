package io.waymark.routing.engine.request;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Compares and hashes pieces of byte arrays, eight bytes at a step. */
public final class ByteText {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;
    /** Moves the lowest bit of each byte to the highest byte. */
    private static final long GATHER = 0x0102040810204080L;
    /** The first so many bytes of a word. */
    private static final long[] FIRST_BYTES = {
        0, 0xFFL, 0xFFFFL, 0xFF_FFFFL, -1L >>> 32, -1L >>> 24, -1L >>> 16, -1L >>> 8, -1L
    };

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private ByteText() {}

    /**
     * Up to eight bytes as a number, of a text that eight bytes follow; 0 where there are none. The length may be below 0 or above 8. Without a
     * branch: lengths of segments cannot be foretold.
     */
    public static long word(byte[] text, int from, int length) {
        return (long) WORDS.get(text, from) & FIRST_BYTES[Math.min(Math.max(length, 0), Long.BYTES)];
    }

    /** The high bits of eight bytes, as the lowest bits of a number. */
    static long gathered(long highs) {
        return ((highs >>> 7) * GATHER) >>> (Long.SIZE - Byte.SIZE);
    }

    /** Eight bytes as a number. */
    static long word(byte[] text, int from) {
        return (long) WORDS.get(text, from);
    }

    /** A bit for each of the first 64 bytes of a text that is so long, at which a byte stands; eight bytes follow the text, whatever they are. */
    public static long bits(byte[] text, int length, byte wanted) {
        long pattern = ONES * wanted;
        int to = Math.min(length, Long.SIZE);
        long bits = 0;
        for (int at = 0; at < to; at += Long.BYTES) {
            long unlike = (long) WORDS.get(text, at) ^ pattern;
            long same = ~((unlike & ~HIGHS) + ~HIGHS | unlike) & HIGHS;
            bits |= gathered(same) << at;
        }
        return to == Long.SIZE ? bits : bits & (1L << to) - 1;
    }

    /** Where a text ends or a byte stands in it first; eight bytes follow the text, whatever they are. */
    public static int indexOf(byte[] text, int from, int to, byte wanted) {
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

    /** A hash with one more word. */
    public static long mix(long hash, long word) {
        long mixed = (hash ^ word) * MULTIPLIER;
        return mixed ^ mixed >>> 32;
    }

    /** A hash of a text that eight bytes follow, whatever they are. */
    public static long hash(byte[] text, int from, int to, long seed) {
        long hash = seed;
        for (int at = from; at < to; at += 8) {
            hash = mix(hash, word(text, at, to - at));
        }
        return hash;
    }

    /** Whether a piece of a text begins with another. */
    public static boolean startsWith(byte[] text, int from, int to, byte[] prefix) {
        return to - from >= prefix.length && Arrays.equals(text, from, from + prefix.length, prefix, 0, prefix.length);
    }

    /** Whether a piece of a text ends with another. */
    public static boolean endsWith(byte[] text, int from, int to, byte[] suffix) {
        return to - from >= suffix.length && Arrays.equals(text, to - suffix.length, to, suffix, 0, suffix.length);
    }
}
