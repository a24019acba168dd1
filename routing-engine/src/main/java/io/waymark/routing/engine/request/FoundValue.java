package io.waymark.routing.engine.request;

/** A value of a request: a piece of a text, so that nothing is copied. */
public final class FoundValue {

    private static final String GRPC = "application/grpc";

    private String whole = "";
    private int from;
    private int to;

    /** A piece of a text. */
    FoundValue set(String text, int start, int end) {
        whole = text;
        from = start;
        to = end;
        return this;
    }

    /** A whole text. */
    public FoundValue set(String text) {
        return set(text, 0, text.length());
    }

    /** A text without the blanks and tabs around it. */
    FoundValue trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return set(text, start, end);
    }

    /** A piece of a text without white space around it. */
    FoundValue stripped(String text, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        while (last > first && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return set(text, first, last);
    }

    /** The value without the quotes in which it stands. */
    FoundValue unquoted() {
        boolean quoted = to - from >= 2 && whole.charAt(from) == '"' && whole.charAt(to - 1) == '"';
        return quoted ? set(whole, from + 1, to - 1) : this;
    }

    /** Whether it is this text. */
    public boolean is(String text) {
        return isWhole() ? whole.equals(text) : to - from == text.length() && whole.startsWith(text, from);
    }

    /** Whether it is all of a text. */
    public boolean isWhole() {
        return from == 0 && to == whole.length();
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    boolean isGrpc() {
        int length = GRPC.length();
        return whole.startsWith(GRPC, from)
                && to - from >= length
                && (to - from == length || whole.charAt(from + length) == '+');
    }

    /** The text of which it is a piece. */
    public String whole() {
        return whole;
    }

    /** Where it begins. */
    public int from() {
        return from;
    }

    /** Where it ends. */
    public int to() {
        return to;
    }

    /** How many characters it has. */
    public int length() {
        return to - from;
    }

    /** The value as a text of its own. */
    public String text() {
        return isWhole() ? whole : whole.substring(from, to);
    }
}
