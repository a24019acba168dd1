package io.waymark.routing.engine.outcome;

import io.waymark.routing.Resolution;
import io.waymark.routing.engine.request.ReadRequest;

/** What becomes of a request that an entry has won. Immutable; safe for any thread. */
public interface Outcome {

    /**
     * The resolution of this request, which is rewritten where it enters a second table.
     *
     * @param observer is told of a second table before it is searched
     */
    Resolution take(ReadRequest request, Observer observer);
}
