package io.waymark.routing.config;

/** What is spoken on a port. */
public enum Protocol {
    /** HTTP/1.1 in plain text. */
    HTTP,
    /** HTTP/1.1 or HTTP/2 over TLS. */
    HTTPS,
    /** HTTP/2. */
    HTTP2,
    /** gRPC over HTTP/2. */
    GRPC,
    /** TLS that is passed through or ended without looking inside. */
    TLS,
    /** Bytes. No HTTP route is ever reached through it. */
    TCP
}
