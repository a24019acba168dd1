package io.waymark.routing.engine.outcome;

import io.waymark.routing.action.TextFormat;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.Optional;

/** The path is made from the request; an empty text leaves it as it is. */
record FormattedPath(TextFormat format, Texts texts) implements PathRewriter {

    @Override
    public Optional<String> made(ReadRequest request) {
        return Optional.of(texts.of(format, request)).filter(made -> !made.isEmpty());
    }

    @Override
    public boolean readsHeaders() {
        return true;
    }
}
