package io.waymark.routing.engine.outcome;

import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.RequestReader;
import java.util.Optional;

/** What becomes of a path. Immutable; safe for any thread. */
interface PathRewriter {

    /** Whether what it makes depends on the header changes and the host rewrite before it. */
    default boolean readsHeaders() {
        return false;
    }

    /** What the rewrite makes of the path, unchecked; nothing where the path stays. */
    Optional<String> made(ReadRequest request);

    /** Rewrites the path; false if the policy would refuse the result. */
    default boolean apply(ReadRequest request, RequestReader reader) {
        Optional<String> made = made(request);
        Optional<String> sent = made.flatMap(reader::forwarded);
        sent.ifPresent(path -> request.rewritePath(path, reader.compared(path)));
        return made.isEmpty() || sent.isPresent();
    }

    /**
     * The path of a redirect: the rewritten path, and a query if the rewrite brings one. Nothing if the policy would refuse it.
     */
    default Optional<String> redirected(ReadRequest request, RequestReader reader) {
        Optional<String> made = made(request);
        if (made.isEmpty()) {
            return Optional.of(request.sentPath());
        }
        int mark = made.get().indexOf('?');
        String path = mark < 0 ? made.get() : made.get().substring(0, mark);
        String query = mark < 0 ? "" : made.get().substring(mark);
        return reader.takesQuery(query) ? reader.rewritten(path).map(sent -> sent + query) : Optional.empty();
    }

    /** Whether {@link #redirected} has an answer; may leave the request rewritten. */
    default boolean redirects(ReadRequest request, RequestReader reader) {
        return redirected(request, reader).isPresent();
    }
}
