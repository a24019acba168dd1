package io.waymark.docs.fields;

/** What the loader does with a field, as far as it can be seen from outside. */
enum Effect {
    /** Leaving it out gives another configuration, or none. */
    MATTERS,
    /** It changes nothing, and a warning says that it is left to the embedder. */
    LEFT,
    /** It changes nothing, and a notice says that it never did. */
    NO_PART,
    /** Leaving it out changes nothing, but nonsense is refused. */
    CHECKED,
    /** Whatever stands there, nothing changes. */
    IGNORED;

    /** The one that does more. */
    static Effect greater(Effect one, Effect other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
