package io.waymark.routing.policy;

import io.waymark.routing.internal.Require;

/**
 * How large a request may be, so that none costs more than its own length pays for. What a rewrite makes of a path may have twice as many
 * characters as a target.
 *
 * @param target characters of the target; more are refused with 414
 * @param segments segments of the path; more are refused with 414
 * @param headers header lines; more are refused with 431
 * @param headerChars characters of the names and values of all header lines; more are refused with 431
 * @param headerValue characters of one header value; more are refused with 431
 */
public record RequestLimits(int target, int segments, int headers, int headerChars, int headerValue) {

    /** 16,384 characters and 1,024 segments; 256 header lines of 65,536 characters, each value of at most 16,384. */
    public static final RequestLimits DEFAULT = new RequestLimits(16_384, 1024, 256, 65_536, 16_384);

    private static final int MOST = 1 << 28;

    /** Refuses limits outside 1 to 268,435,456. */
    public RequestLimits {
        Require.range("target", target, 1, MOST);
        Require.range("segments", segments, 1, MOST);
        Require.range("headers", headers, 1, MOST);
        Require.range("headerChars", headerChars, 1, MOST);
        Require.range("headerValue", headerValue, 1, MOST);
    }

    /** These limits, with another number of characters of the target. */
    public RequestLimits withTarget(int most) {
        return new RequestLimits(most, segments, headers, headerChars, headerValue);
    }

    /** These limits, with another number of segments. */
    public RequestLimits withSegments(int most) {
        return new RequestLimits(target, most, headers, headerChars, headerValue);
    }

    /** These limits, with another number of header lines. */
    public RequestLimits withHeaders(int most) {
        return new RequestLimits(target, segments, most, headerChars, headerValue);
    }

    /** These limits, with another number of characters of all header lines. */
    public RequestLimits withHeaderChars(int most) {
        return new RequestLimits(target, segments, headers, most, headerValue);
    }

    /** These limits, with another number of characters of one header value. */
    public RequestLimits withHeaderValue(int most) {
        return new RequestLimits(target, segments, headers, headerChars, most);
    }
}
