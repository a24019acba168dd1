package io.waymark.routing.engine.condition;

/** Compares text with ASCII letters folded, and no others. */
final class Folded {

    private Folded() {}

    /** Whether the wanted text stands at an offset; there is room for it. */
    static boolean at(String text, int offset, String wanted) {
        for (int i = 0; i < wanted.length(); i++) {
            if (lower(text.charAt(offset + i)) != lower(wanted.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the wanted text stands anywhere in a piece of a text. */
    static boolean within(String text, int from, int to, String wanted) {
        for (int at = from; at + wanted.length() <= to; at++) {
            if (at(text, at, wanted)) {
                return true;
            }
        }
        return false;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
}
