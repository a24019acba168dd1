package io.waymark.routing.engine.outcome;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.RequestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What one rule and share do to a request: first to its headers, then to its authority, then to its path. Immutable; safe for any thread.
 *
 * @param edits those of the rule and share
 * @param tracks whether the headers must be known: because these edits, or some before, depend on the request, or a rewrite reads them
 * @param notes whether the authority before its rewrite is noted in a header
 * @param texts makes texts for the edits
 * @param path of the path
 * @param host of the authority, which sees the path before its rewrite
 */
record Step(HeaderEdits edits, boolean tracks, boolean notes, Texts texts, PathRewriter path, HostRewriter host) {

    /** Changes headers as far as anybody looks at them, and rewrites authority and path; false if the result is not safe. */
    boolean apply(ReadRequest request, RequestReader reader) {
        if (tracks) {
            List<HeaderChange> ignored = new ArrayList<>();
            headersAndHost(request, ignored);
        } else {
            host.apply(request);
        }
        return path.apply(request, reader);
    }

    /** The same, and tells the changes to the headers. */
    void apply(ReadRequest request, RequestReader reader, List<HeaderChange> told) {
        headersAndHost(request, told);
        path.apply(request, reader);
    }

    /** Whether the rewrite of the path is safe; the request is rewritten no further than is needed to know. */
    boolean isSafe(ReadRequest request, RequestReader reader) {
        return path.readsHeaders() ? apply(request, reader) : path.apply(request, reader);
    }

    /** Whether the changes to the headers are the same for every request. */
    boolean isPlain() {
        return edits.isPlain() && !notes;
    }

    private void headersAndHost(ReadRequest request, List<HeaderChange> told) {
        List<HeaderChange> made = edits.isPlain()
                ? edits.plain()
                : edits.changes(texts.headers(request), lines -> texts.over(request, lines, List.of()));
        told.addAll(made);
        if (tracks) {
            request.changeHeaders(HeaderChanges.apply(texts.headers(request), made));
        }
        String before = request.authority();
        if (host.apply(request) && notes) {
            note(before, request.changedHeaders()).ifPresent(change -> {
                told.add(change);
                request.changeHeaders(HeaderChanges.apply(request.changedHeaders(), List.of(change)));
            });
        }
    }

    private static Optional<HeaderChange> note(String authority, List<HeaderLine> lines) {
        String noted = lines.stream()
                .filter(line -> line.is(HostRewrite.Noted.HEADER))
                .map(HeaderLine::value)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(","));
        boolean last = noted.equals(authority) || noted.endsWith("," + authority);
        return authority.isEmpty() || last
                ? Optional.empty()
                : Optional.of(HeaderChange.set(
                        HostRewrite.Noted.HEADER, noted.isEmpty() ? authority : noted + "," + authority));
    }
}
