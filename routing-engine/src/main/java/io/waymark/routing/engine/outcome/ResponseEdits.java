package io.waymark.routing.engine.outcome;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.HeaderChange;
import java.util.List;

/**
 * What is done to the headers of a response. Immutable; safe for any thread.
 *
 * @param edits the edits
 * @param texts makes texts for them
 * @param request the request as it was sent on, which they can look at
 */
record ResponseEdits(HeaderEdits edits, Texts texts, Replay request) {

    /** These, and then more. */
    ResponseEdits then(List<HeaderChange> more) {
        return new ResponseEdits(edits.then(more), texts, request);
    }

    /** The changes to a response to a request. */
    List<HeaderChange> changes(RoutingRequest original, List<HeaderLine> response) {
        return edits.isPlain()
                ? edits.plain()
                : request.withHeaders(
                        original,
                        (room, headers) -> edits.changes(response, lines -> texts.over(room, headers, lines)));
    }
}
