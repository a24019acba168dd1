package io.waymark.routing.engine.program;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Compares and hashes pieces of byte arrays, eight bytes at a step. */
final class ByteText {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private ByteText() {}

    static long hash(byte[] text, int from, int to, long seed) {
        long hash = seed ^ (to - from) * MIX;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = step(hash, (long) WORDS.get(text, at));
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << 8 | (text[at] & 0xFF);
        }
        return step(hash, rest);
    }

    private static long step(long hash, long word) {
        long mixed = (hash ^ word) * MIX;
        return mixed ^ mixed >>> 32;
    }

    static boolean startsWith(byte[] text, int from, int to, byte[] prefix) {
        return to - from >= prefix.length && Arrays.equals(text, from, from + prefix.length, prefix, 0, prefix.length);
    }

    static boolean endsWith(byte[] text, int from, int to, byte[] suffix) {
        return to - from >= suffix.length && Arrays.equals(text, to - suffix.length, to, suffix, 0, suffix.length);
    }
}
