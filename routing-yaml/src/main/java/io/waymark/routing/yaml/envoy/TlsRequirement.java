package io.waymark.routing.yaml.envoy;

/** Which requests to a virtual host must have come over TLS: the names of Envoy's enumeration. */
enum TlsRequirement {
    /** None. */
    NONE,
    /** Those from outside. */
    EXTERNAL_ONLY,
    /** All. */
    ALL
}
