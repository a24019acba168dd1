package io.waymark.routing.engine.outcome;

import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.RequestReader;
import java.util.Optional;

/**
 * The whole path is replaced. Its canonical forms are made once.
 *
 * @param made the new path
 * @param sent the same as sent on; nothing if the policy refuses it
 * @param compared the same as compared
 * @param redirect whether it may stand in a redirect, where it may bring a query of its own
 */
record FullPath(Optional<String> made, Optional<String> sent, String compared, boolean redirect)
        implements PathRewriter {

    static PathRewriter of(String path, RequestReader reader) {
        Optional<String> sent = reader.forwarded(path);
        int mark = path.indexOf('?') < 0 ? path.length() : path.indexOf('?');
        boolean redirect = reader.takesQuery(path.substring(mark))
                && reader.rewritten(path.substring(0, mark)).isPresent();
        return new FullPath(Optional.of(path), sent, reader.compared(sent.orElse("")), redirect);
    }

    @Override
    public Optional<String> made(ReadRequest request) {
        return made;
    }

    @Override
    public boolean apply(ReadRequest request, RequestReader reader) {
        if (sent.isPresent()) {
            request.rewritePath(sent.get(), compared);
        }
        return sent.isPresent();
    }

    @Override
    public boolean redirects(ReadRequest request, RequestReader reader) {
        return redirect;
    }
}
