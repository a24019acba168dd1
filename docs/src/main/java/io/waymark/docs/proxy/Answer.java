package io.waymark.docs.proxy;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.Resolution;
import java.util.List;

/**
 * What a resolution means for the client.
 *
 * @param request the request that was resolved
 * @param upstreams who sends it on
 */
record Answer(ExchangeRequest request, UpstreamClient upstreams) implements Resolution.Cases<Reply> {

    @Override
    public Reply forward(Resolution.Forward resolution) {
        return upstreams.send(request, resolution);
    }

    @Override
    public Reply redirect(Resolution.Redirect resolution) {
        List<HeaderLine> lines = List.of(new HeaderLine("location", resolution.location(request)));
        return Reply.of(
                resolution.status(), HeaderChanges.apply(lines, resolution.responseHeaders(request, lines)), "");
    }

    @Override
    public Reply respond(Resolution.Respond resolution) {
        List<HeaderLine> lines = List.of(new HeaderLine("content-type", "text/plain; charset=utf-8"));
        return Reply.of(
                resolution.status(),
                HeaderChanges.apply(lines, resolution.responseHeaders(request, lines)),
                resolution.body(request));
    }

    @Override
    public Reply serve(Resolution.Serve resolution) {
        return Reply.of(501);
    }

    @Override
    public Reply noMatch(Resolution.NoMatch resolution) {
        return Reply.of(resolution.status());
    }

    @Override
    public Reply rejected(Resolution.Rejected resolution) {
        return Reply.of(resolution.status());
    }
}
