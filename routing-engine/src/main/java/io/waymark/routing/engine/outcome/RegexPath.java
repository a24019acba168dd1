package io.waymark.routing.engine.outcome;

import io.waymark.routing.engine.request.ReadRequest;
import java.util.Optional;

/** All occurrences of a pattern are replaced; an empty result leaves the path as it is. */
record RegexPath(RegexReplacement replacement) implements PathRewriter {

    @Override
    public Optional<String> made(ReadRequest request) {
        return Optional.of(replacement.in(request.sentPath())).filter(made -> !made.isEmpty());
    }
}
