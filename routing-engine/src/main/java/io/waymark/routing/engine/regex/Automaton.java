package io.waymark.routing.engine.regex;

/**
 * A table that is run through once for each text: the row says what is possible after what was read, the column is the class of the
 * next character. The last column says which pattern matches if the text ends. Immutable; no allocation.
 */
final class Automaton {

    /** No pattern matches. */
    static final int NONE = -1;

    /** The automaton cannot tell: a text beyond ASCII, and tables of Unicode. */
    static final int UNDECIDED = -2;

    /** The row from which nothing matches any more. */
    static final int DEAD = 0;

    private final Alphabet alphabet;
    private final boolean asciiOnly;
    private final char[] table;
    private final int start;

    /**
     * Takes a table.
     *
     * @param table rows of one entry for each class and one for the end; an entry is the place at which the next row begins, that for the
     *     end the index of the pattern plus one; 0 for neither
     * @param start where the first row begins
     */
    Automaton(Alphabet alphabet, boolean asciiOnly, char[] table, int start) {
        this.alphabet = alphabet;
        this.asciiOnly = asciiOnly;
        this.table = table;
        this.start = start;
    }

    int cells() {
        return table.length;
    }

    /** Whether {@link #UNDECIDED} is never the answer. */
    boolean decidesAll() {
        return !asciiOnly;
    }

    /** The lowest index of a pattern that takes the text between two places, {@link #NONE} or {@link #UNDECIDED}. */
    int match(String text, int from, int to) {
        int row = start;
        int at = from;
        while (at < to) {
            char c = text.charAt(at++);
            if (c < 0x80) {
                row = table[row + alphabet.ofAscii(c)];
            } else if (asciiOnly) {
                return UNDECIDED;
            } else if (Character.isHighSurrogate(c) && at < to && Character.isLowSurrogate(text.charAt(at))) {
                row = table[row + alphabet.of(Character.toCodePoint(c, text.charAt(at++)))];
            } else {
                row = table[row + alphabet.of(c)];
            }
            if (row == DEAD) {
                return NONE;
            }
        }
        return table[row + alphabet.size()] - 1;
    }

    /** The same for ASCII bytes. */
    int match(byte[] ascii, int from, int to) {
        int row = start;
        for (int at = from; at < to; at++) {
            row = table[row + alphabet.ofAscii(ascii[at])];
            if (row == DEAD) {
                return NONE;
            }
        }
        return table[row + alphabet.size()] - 1;
    }
}
