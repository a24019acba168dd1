package io.waymark.routing.engine.request;

import io.waymark.routing.Resolution;
import io.waymark.routing.policy.RejectReason;

/** Thrown where the policy refuses, and caught by the readers alone: without a stack trace, which would cost more than the request. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RejectReason reason;
    private final int offset;

    Refusal(RejectReason reason, int offset) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.offset = offset;
    }

    Resolution.Rejected answer() {
        return new Resolution.Rejected(reason, offset);
    }
}
