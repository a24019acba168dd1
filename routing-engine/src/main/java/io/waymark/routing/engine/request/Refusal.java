package io.waymark.routing.engine.request;

import io.waymark.routing.policy.RejectReason;

/** Ends the reading of a request that the policy refuses. It never leaves the router, so it carries no stack trace. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RejectReason reason;
    private final int offset;

    /** A refusal at an offset of the part that is read. */
    public Refusal(RejectReason reason, int offset) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.offset = offset;
    }

    /** Why. */
    public RejectReason reason() {
        return reason;
    }

    /** Where. */
    public int offset() {
        return offset;
    }
}
