package io.waymark.routing.config;

/** What a listener does about TLS. For information only: a router never sees the bytes. */
public enum TlsMode {
    /** TLS is required and ends here. */
    TERMINATE,
    /** TLS is accepted and plain text too. */
    PERMISSIVE,
    /** TLS is passed on unopened. */
    PASSTHROUGH,
    /** There is none, and that is said on purpose. */
    DISABLED
}
