package io.waymark.routing.match;

/** A regular expression that is not RE2 syntax: where, why, and what to write instead. */
public final class RegexSyntaxException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private static final int MAX_QUOTE = 80;

    private final int offset;
    private final String reason;
    private final String hint;

    RegexSyntaxException(String text, int offset, String reason, String hint) {
        super("pattern: '" + quote(text) + "' at offset " + offset + ": " + reason
                + (hint.isEmpty() ? "" : "; " + hint));
        this.offset = offset;
        this.reason = reason;
        this.hint = hint;
    }

    private static String quote(String text) {
        return text.length() <= MAX_QUOTE ? text : text.substring(0, MAX_QUOTE) + "…";
    }

    /** The offending character of the pattern, counted in chars from 0. */
    public int offset() {
        return offset;
    }

    /** What is wrong, such as {@code look-ahead is not RE2 syntax}. */
    public String reason() {
        return reason;
    }

    /** What to write instead; {@code ""} where there is nothing to say. */
    public String hint() {
        return hint;
    }
}
