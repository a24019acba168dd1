package io.waymark.routing.internal.re2;

/** A text that is not RE2 syntax: where, why, and what to write instead. */
public final class SyntaxFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int offset;
    private final String reason;
    private final String hint;

    SyntaxFault(int offset, String reason, String hint) {
        super(reason);
        this.offset = offset;
        this.reason = reason;
        this.hint = hint;
    }

    /** The offending character, counted in chars from 0. */
    public int offset() {
        return offset;
    }

    /** What is wrong, for people. */
    public String reason() {
        return reason;
    }

    /** What to write instead; {@code ""} where there is nothing to say. */
    public String hint() {
        return hint;
    }
}
