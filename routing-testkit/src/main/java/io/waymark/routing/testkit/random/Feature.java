package io.waymark.routing.testkit.random;

/** Something that random configurations may use besides hosts, exact and prefix paths, methods and headers. */
public enum Feature {
    /** Several listeners, listeners for some hosts, and routes attached to one of them. */
    LISTENERS,
    /** Suffixes, templates, regular expressions and gRPC paths. */
    PATTERNS,
    /** Conditions on query parameters, cookies, attributes and parts of the request line. */
    FIELDS,
    /** Conditions on scheme, port, content type, client address, and a share of the requests. */
    FACTS,
    /** Rewrites of path and host. */
    REWRITES,
    /** Redirects, responses and a fallback of the gateway. */
    ANSWERS,
    /** Several destinations, also ones that are not available or that the request names. */
    SPLITS,
    /** Services as destinations, with one backend, routes of their own, or nothing. */
    SERVICES,
    /** Header changes, mirrors, time limits, retries and extensions. */
    EXTRAS
}
