package io.waymark.routing.engine.request;

import java.util.Arrays;

/**
 * Text as bytes for the path tables: one for an ASCII character, two or three for any other UTF-16 unit, each unit by itself. Two texts are
 * equal, or one begins or ends with the other, exactly when their bytes do so, which UTF-8 would not promise for halves of surrogate pairs.
 */
public final class PathBytes {

    private static final int PER_UNIT = 3;

    private PathBytes() {}

    /** The bytes of a text. */
    public static byte[] of(String text) {
        byte[] bytes = new byte[text.length() * PER_UNIT];
        return Arrays.copyOf(bytes, write(text, bytes));
    }

    /** The bytes of a text with A to Z lowered. */
    public static byte[] folded(String text) {
        return of(Chars.lower(text));
    }

    /**
     * Copies the first characters of a text; false if one of the text is not ASCII. The method of {@code String} leaves out the upper half of
     * each character, for which it is deprecated, and which is looked at here; it copies a vector at a time, where a loop takes twice as long.
     */
    @SuppressWarnings("deprecation")
    static boolean copy(String text, int length, byte[] into) {
        text.getBytes(0, length, into, 0);
        return isAscii(text);
    }

    /** Whether the text is ASCII: its bytes are its characters then. */
    static boolean isAscii(String text) {
        int all = 0;
        for (int i = 0; i < text.length(); i++) {
            all |= text.charAt(i);
        }
        return all < 0x80;
    }

    /** How much room a text may need. */
    static int room(String text) {
        return text.length() * PER_UNIT;
    }

    /** Writes the bytes of a text from the start, and says how many. */
    static int write(String text, byte[] into) {
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                into[at++] = (byte) c;
            } else if (c < 0x800) {
                into[at++] = (byte) (0xC0 | (c >> 6));
                into[at++] = (byte) (0x80 | (c & 0x3F));
            } else {
                into[at++] = (byte) (0xE0 | (c >> 12));
                into[at++] = (byte) (0x80 | (c >> 6 & 0x3F));
                into[at++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        return at;
    }
}
