package io.waymark.docs.fields;

/** What the loader does with a field, as far as it can be seen from outside. */
enum Effect {
    /** Leaving it out gives another configuration, or none. */
    MATTERS,
    /** Leaving it out changes nothing, but nonsense is refused. */
    CHECKED,
    /** Whatever stands there, nothing changes. */
    IGNORED;

    /** The one that does more. */
    static Effect greater(Effect one, Effect other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
