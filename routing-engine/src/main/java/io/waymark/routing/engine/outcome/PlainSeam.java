package io.waymark.routing.engine.outcome;

/** Whether a replacement in front of the rest of a plain path makes a plain path again: no double slash, no dot segment, no other start. */
final class PlainSeam {

    private static final String MARKS = "-_~!$&'()*+,=:@";

    private PlainSeam() {}

    /**
     * Whether a replacement begins with a slash and holds nothing in whole segments that any policy would touch. What stands behind its last
     * slash is judged with what follows.
     */
    static boolean isPlain(String replacement) {
        int last = replacement.lastIndexOf('/');
        for (int i = 0; i < replacement.length(); i++) {
            char c = replacement.charAt(i);
            boolean known = c == '/' || c == '.' || isLetterOrDigit(c) || MARKS.indexOf(c) >= 0;
            if (!known || (c == '/' && i < last && isOdd(replacement, i + 1))) {
                return false;
            }
        }
        return replacement.startsWith("/");
    }

    /** Whether the segment that begins here and ends with a slash is empty or made of dots. */
    private static boolean isOdd(String text, int start) {
        String segment = text.substring(start, text.indexOf('/', start));
        return segment.isEmpty() || segment.equals(".") || segment.equals("..");
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Whether a plain replacement, followed by a plain path from an offset on, is a plain path, and within a length. */
    static boolean isSafe(byte[] replacement, byte[] path, int from, int length, int most) {
        if (replacement.length + length > most) {
            return false;
        }
        int at = replacement.length;
        while (replacement[at - 1] != '/') {
            at--;
        }
        int size = replacement.length - at;
        boolean dots = true;
        for (int i = at; i < replacement.length; i++) {
            dots &= replacement[i] == '.';
        }
        int end = from;
        while (end < length && path[end] != '/') {
            dots &= path[end++] == '.';
        }
        size += end - from;
        boolean empty = size == 0 && end < length;
        return !empty && !(dots && size > 0 && size <= 2);
    }
}
