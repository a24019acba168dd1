package io.waymark.routing.policy;

/** What a {@link Knob} does with the form it is about. */
public enum Setting {
    /** The request is refused. */
    REFUSE,
    /** It is brought into the one form that all spellings share. */
    NORMALISE,
    /** It is left as it is. */
    KEEP,
    /** It is left out when matching, and sent on. */
    LEAVE_OUT
}
