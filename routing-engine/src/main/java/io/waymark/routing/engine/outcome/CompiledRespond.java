package io.waymark.routing.engine.outcome;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.TextFormat;
import io.waymark.routing.meta.Extension;
import java.util.List;
import java.util.Optional;

/** An answer of the gateway that is made once and shared. What depends on the request is made when it is asked for. */
record CompiledRespond(
        List<Hop> hops,
        int status,
        TextFormat format,
        Optional<String> same,
        ResponseEdits headers,
        String reason,
        List<Extension> extensions)
        implements Resolution.Respond {

    static CompiledRespond of(Way way, int status, TextFormat body, ResponseEdits headers, String reason) {
        return new CompiledRespond(way.hops(), status, body, body.literal(), headers, reason, way.extensions());
    }

    /** The same with further changes to the response. */
    CompiledRespond with(List<HeaderChange> more) {
        return new CompiledRespond(hops, status, format, same, headers.then(more), reason, extensions);
    }

    @Override
    public String body(RoutingRequest request) {
        return same.orElseGet(() -> headers.request()
                .withHeaders(
                        request,
                        (room, lines) ->
                                headers.texts().over(room, lines, List.of()).text(format)));
    }

    @Override
    public List<HeaderChange> responseHeaders(RoutingRequest request, List<HeaderLine> response) {
        return headers.changes(request, response);
    }
}
