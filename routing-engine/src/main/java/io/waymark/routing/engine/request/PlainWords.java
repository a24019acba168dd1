package io.waymark.routing.engine.request;

/**
 * Looks at eight characters of a path at once, each a byte of a word: is each of them one that every policy keeps wherever it stands, where are
 * the slashes, and does a slash or a dot follow one? All bytes are ASCII, so that a sum of two never carries into the next.
 */
final class PlainWords {

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = ONES << 7;
    private static final long SLASHES = ONES * '/';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long LETTERS = ONES * 'a';
    /** From the ampersand to the colon every character is kept. */
    private static final long FROM_AMPERSAND = ONES * (0x80 - '&');

    private static final long BEYOND_COLON = ONES * (0x7F - ':');

    private PlainWords() {}

    /**
     * Whether every character of a path of ASCII bytes is surely kept, and no slash or dot follows a slash. Sixteen bytes follow the path,
     * whatever they are.
     *
     * @param into is told where the slashes are
     */
    static boolean areKept(byte[] path, int length, ReadRequest into) {
        long odd = 0;
        long pairs = 0;
        long before = 0;
        long bits = 0;
        int whole = length & -Long.BYTES;
        for (int at = 0; at < whole; at += Long.BYTES) {
            long word = ByteText.word(path, at);
            long slashes = HIGHS - (word ^ SLASHES) & HIGHS;
            odd |= odd(word);
            pairs |= (slashes << Byte.SIZE | before) & HIGHS - ((word | ONES) ^ SLASHES);
            before = slashes >>> (Long.SIZE - Byte.SIZE);
            bits |= at < Long.SIZE ? ByteText.gathered(slashes) << at : 0;
        }
        long last = ByteText.word(path, whole, length - whole) | LETTERS << (Byte.SIZE * (length - whole));
        odd |= odd(last);
        long slashes = HIGHS - (last ^ SLASHES) & HIGHS;
        pairs |= (slashes << Byte.SIZE | before) & HIGHS - ((last | ONES) ^ SLASHES);
        bits |= whole < Long.SIZE ? ByteText.gathered(slashes) << whole : 0;
        into.slashes(bits);
        return ((odd | pairs) & HIGHS) == 0;
    }

    /** The high bit of each byte that is not surely kept: one below 0x40 but in that row, the backslash, and DEL. */
    private static long odd(long word) {
        long row = word + FROM_AMPERSAND & ~(word + BEYOND_COLON);
        return (~(word << 1 | row) | HIGHS - (word ^ BACKSLASHES) | word + ONES);
    }
}
