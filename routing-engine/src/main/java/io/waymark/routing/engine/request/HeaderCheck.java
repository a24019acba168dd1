package io.waymark.routing.engine.request;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.policy.RequestPolicy;

/** What every policy asks of header lines: sizes, names that are tokens, values on one line. */
final class HeaderCheck {

    private HeaderCheck() {}

    static void check(RoutingRequest request) {
        int count = request.headerCount();
        if (count > RequestPolicy.MAX_HEADERS) {
            throw new Refusal(RejectReason.HEADERS_TOO_LARGE, 0);
        }
        long total = 0;
        for (int i = 0; i < count; i++) {
            String value = request.headerValue(i);
            total += request.headerName(i).length() + (long) value.length();
            if (value.length() > RequestPolicy.MAX_HEADER_VALUE || total > RequestPolicy.MAX_HEADER_CHARS) {
                throw new Refusal(RejectReason.HEADERS_TOO_LARGE, 0);
            }
            line(request.headerName(i), value);
        }
    }

    private static void line(String name, String value) {
        if (!Chars.token(name)) {
            throw new Refusal(RejectReason.HEADER_NAME, 0);
        }
        int at = Chars.breakAt(value);
        if (at >= 0) {
            throw new Refusal(RejectReason.HEADER_VALUE, at);
        }
    }
}
