package io.waymark.routing.policy;

/** Why a request was refused before any route was looked at. The names are stable: use them for counters and tests. */
public enum RejectReason {
    /** The target is longer than the limit. */
    TARGET_TOO_LONG(414),
    /** The path has more segments than the limit. */
    TOO_MANY_SEGMENTS(414),
    /** Too many header lines, or too many characters in all of them or in one. */
    HEADERS_TOO_LARGE(431),
    /** The method is empty or no token. */
    METHOD_SYNTAX(400),
    /** The form of the target does not go with the method, or is none of the forms. */
    TARGET_FORM(400),
    /** The target holds a fragment. */
    TARGET_FRAGMENT(400),
    /** The target holds CR, LF or NUL, or a character that a query never holds. */
    TARGET_CHARACTER(400),
    /** A path that does not start with a slash. */
    PATH_RELATIVE(400),
    /** A dot segment. */
    PATH_DOT_SEGMENT(400),
    /** The path climbs above its root. */
    PATH_CLIMBS(400),
    /** An empty segment. */
    PATH_EMPTY_SEGMENT(400),
    /** An encoded slash or backslash. */
    PATH_ENCODED_SLASH(400),
    /** A raw backslash. */
    PATH_BACKSLASH(400),
    /** An escape that was escaped again. */
    PATH_DOUBLE_ENCODING(400),
    /** An encoded control character. */
    PATH_ENCODED_CONTROL(400),
    /** A broken escape. */
    PATH_BAD_ESCAPE(400),
    /** Bytes that are no UTF-8. */
    PATH_BAD_UTF8(400),
    /** A character that a path never holds. */
    PATH_CHARACTER(400),
    /** A path parameter where the policy allows none. */
    PATH_PARAMETER(400),
    /** User information in the authority. */
    AUTHORITY_USERINFO(400),
    /** A port that is none. */
    AUTHORITY_PORT(400),
    /** A host that is empty, no IPv6 address in its brackets, or holds what a host never does. */
    AUTHORITY_HOST(400),
    /** A host that ends with a dot. */
    AUTHORITY_TRAILING_DOT(400),
    /** The Host header and the authority disagree, or there are several Host headers. */
    HOST_CONFLICT(400),
    /** A header name that is no token. */
    HEADER_NAME(400),
    /** A header name that is taken for another by servers that do not tell {@code _} or {@code .} from {@code -}. */
    HEADER_ALIAS(400),
    /** A header value with CR, LF or NUL. */
    HEADER_VALUE(400),
    /** A rewrite whose result the policy refuses. */
    REWRITE_UNSAFE(400);

    private final int status;

    RejectReason(int status) {
        this.status = status;
    }

    /** The status of the answer: 400, 414 or 431. */
    public int status() {
        return status;
    }
}
