package io.waymark.routing.match;

/** What a {@link FieldMatch} on a value says when the field is not there. */
public enum Missing {
    /**
     * The match fails, inverted or not, except that an inverted test of presence holds. Headers and query parameters of App Mesh,
     * the Gateway API and Envoy (envoyproxy/envoy, source/common/http/header_utility.cc).
     */
    FAILS,
    /**
     * The field counts as there and empty, for tests of presence too. Envoy's {@code treat_missing_header_as_empty}.
     */
    EMPTY,
    /** The field counts as one whose value does not fit, so that an inverted match holds. Envoy's cookies and metadata. */
    DIFFERS
}
