package io.waymark.routing.engine.outcome;

import java.nio.charset.StandardCharsets;

/**
 * The 64-bit hash of Cyan4973/xxHash (doc/xxhash_spec.md), of text in UTF-8. Of ASCII text the characters are the bytes, so that nothing is
 * made.
 */
final class XxHash64 {

    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_3 = 0x165667B19E3779F9L;
    private static final long PRIME_4 = 0x85EBCA77C2B2AE63L;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;
    private static final int STRIPE = 32;

    private XxHash64() {}

    /** The hash of a piece of a text. */
    static long of(String text, int from, int to, long seed) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= 0x80) {
                byte[] encoded = text.substring(from, to).getBytes(StandardCharsets.UTF_8);
                return ofBytes(new String(encoded, StandardCharsets.ISO_8859_1), 0, encoded.length, seed);
            }
        }
        return ofBytes(text, from, to, seed);
    }

    /** The same, of a text whose characters are bytes. */
    private static long ofBytes(String text, int from, int to, long seed) {
        int at = from;
        long hash = seed + PRIME_5;
        if (to - from >= STRIPE) {
            long a = seed + PRIME_1 + PRIME_2;
            long b = seed + PRIME_2;
            long c = seed;
            long d = seed - PRIME_1;
            for (; at <= to - STRIPE; at += STRIPE) {
                a = round(a, word(text, at, Long.BYTES));
                b = round(b, word(text, at + 8, Long.BYTES));
                c = round(c, word(text, at + 16, Long.BYTES));
                d = round(d, word(text, at + 24, Long.BYTES));
            }
            hash = Long.rotateLeft(a, 1) + Long.rotateLeft(b, 7) + Long.rotateLeft(c, 12) + Long.rotateLeft(d, 18);
            hash = merged(merged(merged(merged(hash, a), b), c), d);
        }
        return avalanche(tail(text, at, to, hash + (to - from)));
    }

    private static long round(long lane, long word) {
        return Long.rotateLeft(lane + word * PRIME_2, 31) * PRIME_1;
    }

    private static long merged(long hash, long lane) {
        return (hash ^ round(0, lane)) * PRIME_1 + PRIME_4;
    }

    private static long tail(String text, int from, int to, long before) {
        long hash = before;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            hash = Long.rotateLeft(hash ^ round(0, word(text, at, Long.BYTES)), 27) * PRIME_1 + PRIME_4;
        }
        for (; at <= to - Integer.BYTES; at += Integer.BYTES) {
            hash = Long.rotateLeft(hash ^ word(text, at, Integer.BYTES) * PRIME_1, 23) * PRIME_2 + PRIME_3;
        }
        for (; at < to; at++) {
            hash = Long.rotateLeft(hash ^ text.charAt(at) * PRIME_5, 11) * PRIME_1;
        }
        return hash;
    }

    /** Some bytes as a number, the first the lowest. */
    private static long word(String text, int at, int bytes) {
        long word = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            word = word << Byte.SIZE | text.charAt(at + i);
        }
        return word;
    }

    private static long avalanche(long before) {
        long hash = (before ^ before >>> 33) * PRIME_2;
        hash = (hash ^ hash >>> 29) * PRIME_3;
        return hash ^ hash >>> 32;
    }
}
