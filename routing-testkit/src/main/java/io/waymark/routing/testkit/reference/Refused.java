package io.waymark.routing.testkit.reference;

import io.waymark.routing.policy.RejectReason;

/** Thrown where the policy refuses a request; caught by the router alone. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RejectReason reason;
    private final int offset;

    Refused(RejectReason reason, int offset) {
        super(reason.name());
        this.reason = reason;
        this.offset = offset;
    }

    RejectReason reason() {
        return reason;
    }

    int offset() {
        return offset;
    }
}
