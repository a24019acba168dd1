package io.waymark.routing.testkit.reference;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderEdit;
import java.util.List;

/**
 * What is done to the headers of a response.
 *
 * @param edits the edits
 * @param sent the texts of the request as it was sent on
 */
record PlainResponse(List<HeaderEdit> edits, PlainText sent) {

    /** The same with further changes. */
    PlainResponse with(List<HeaderChange> more) {
        return new PlainResponse(Way.join(edits, List.copyOf(more)), sent);
    }

    /** The changes to a response. */
    List<HeaderChange> changes(List<HeaderLine> response) {
        return PlainEdits.changes(
                edits, response, now -> new PlainText(sent.request(), sent.headers(), now, sent.upstream()));
    }
}
