package io.waymark.routing.engine.outcome;

import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.RequestReader;
import java.util.Optional;

/** The path stays. */
record KeepPath() implements PathRewriter {

    @Override
    public Optional<String> made(ReadRequest request) {
        return Optional.empty();
    }

    @Override
    public boolean apply(ReadRequest request, RequestReader reader) {
        return true;
    }

    @Override
    public boolean redirects(ReadRequest request, RequestReader reader) {
        return true;
    }
}
