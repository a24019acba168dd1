package io.waymark.routing.policy;

/** What a {@link Knob} does with the form it is about. */
public enum Setting {
    /** The request is refused. */
    REFUSE(2),
    /** It is brought into the one form that all spellings share. */
    NORMALISE(1),
    /** It is left as it is. */
    KEEP(0),
    /** It is left out when matching, and sent on. */
    LEAVE_OUT(1),
    /** All escapes are decoded (RFC 3986 section 2.1). */
    PERCENT(0),
    /** All escapes are decoded, and a plus sign is a blank, as in HTML forms. */
    FORM(0);

    private final int strictness;

    Setting(int strictness) {
        this.strictness = strictness;
    }

    /** 2 where the request is refused, 1 where spellings are made one, 0 where what is odd is let through. */
    int strictness() {
        return strictness;
    }
}
