package io.waymark.routing.engine.outcome;

import io.waymark.routing.engine.request.ReadRequest;

/** What of a request places it in a split. Immutable; safe for any thread. */
interface SplitKey {

    /** Whether the request has it. */
    boolean isIn(ReadRequest request);

    /** The value that places a request that has it. */
    long value(ReadRequest request);
}
