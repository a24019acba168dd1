package io.waymark.routing.engine.outcome;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.action.TextFormat;
import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.List;

/**
 * Makes the texts of requests on one way. Immutable; safe for any thread.
 *
 * @param names the headers that the router looks at
 * @param upstream where the requests go
 * @param before the changes to the headers on the way up to here, where no step of it tracks them
 */
record Texts(HeaderNames names, ChosenUpstream upstream, HeaderEdits before) {

    /** Makes the texts of requests that come this way. */
    static Texts of(HeaderNames names, ChosenUpstream upstream, Way way) {
        return new Texts(names, upstream, way.isTracked() ? HeaderEdits.NONE : HeaderEdits.of(way.editsOfSteps()));
    }

    /** A text of a request as it is so far. */
    String of(TextFormat format, ReadRequest room) {
        return over(room, headers(room), List.of()).text(format);
    }

    /** The headers of a request as they are so far. */
    List<HeaderLine> headers(ReadRequest room) {
        return room.hasChangedHeaders()
                ? room.changedHeaders()
                : HeaderChanges.apply(room.headerLines(), before.plain());
    }

    /** Makes texts with these headers of request and response. */
    TextMaker over(ReadRequest room, List<HeaderLine> headers, List<HeaderLine> response) {
        return new TextMaker(names, room, headers, response, upstream);
    }
}
