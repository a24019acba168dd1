package io.waymark.routing.engine.outcome;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.RequestReader;
import java.util.ArrayList;
import java.util.List;

/**
 * What one rule and share do to a request: first to its headers, then to its authority, then to its path. Immutable; safe for any thread.
 *
 * @param edits those of the rule and share
 * @param tracks whether the headers must be known: because these edits, or some before, depend on the request, or a rewrite reads them
 * @param notesPath whether the path before its rewrite is noted in a header
 * @param texts makes texts for the edits
 * @param path of the path
 * @param hosts of the authority, in order, which see the path before its rewrite
 */
record Step(
        HeaderEdits edits, boolean tracks, boolean notesPath, Texts texts, PathRewriter path, List<HostStep> hosts) {

    /** Changes headers as far as anybody looks at them, and rewrites authority and path; false if the result is not safe. */
    boolean apply(ReadRequest request, RequestReader reader) {
        if (tracks) {
            return tell(request, reader, new ArrayList<>());
        }
        for (int i = 0; i < hosts.size(); i++) {
            if (!hosts.get(i).apply(request, reader)) {
                return false;
            }
        }
        return path.apply(request, reader);
    }

    /** The same, and tells the changes to the headers. */
    void apply(ReadRequest request, RequestReader reader, List<HeaderChange> told) {
        tell(request, reader, told);
    }

    private boolean tell(ReadRequest request, RequestReader reader, List<HeaderChange> told) {
        if (!headersAndHost(request, reader, told)) {
            return false;
        }
        if (!notesPath || path.made(request).isEmpty()) {
            return path.apply(request, reader);
        }
        HeaderChange note = HeaderChange.set(PathRewrite.Noted.HEADER, request.target());
        told.add(note);
        request.changeHeaders(HeaderChanges.apply(request.changedHeaders(), List.of(note)));
        return path.apply(request, reader);
    }

    /** Whether the rewrites are safe; the request is rewritten no further than is needed to know. */
    boolean isSafe(ReadRequest request, RequestReader reader) {
        return (checksHosts() || path.readsHeaders()) ? apply(request, reader) : path.apply(request, reader);
    }

    private boolean checksHosts() {
        for (int i = 0; i < hosts.size(); i++) {
            if (hosts.get(i).checked()) {
                return true;
            }
        }
        return false;
    }

    /** Whether nothing is rewritten that the policy could refuse. */
    boolean isAlwaysSafe() {
        return path instanceof KeepPath && !checksHosts();
    }

    /** Whether the changes to the headers are the same for every request. */
    boolean isPlain() {
        return edits.isPlain() && !notesPath && hosts.stream().noneMatch(HostStep::notes);
    }

    /** False if the authority is not safe. */
    private boolean headersAndHost(ReadRequest request, RequestReader reader, List<HeaderChange> told) {
        List<HeaderChange> made = edits.isPlain()
                ? edits.plain()
                : edits.changes(texts.headers(request), lines -> texts.over(request, lines, List.of()));
        told.addAll(made);
        if (tracks) {
            request.changeHeaders(HeaderChanges.apply(texts.headers(request), made));
        }
        for (HostStep host : hosts) {
            List<HeaderChange> notes = new ArrayList<>();
            if (!host.apply(request, reader, notes)) {
                return false;
            }
            if (!notes.isEmpty()) {
                told.addAll(notes);
                request.changeHeaders(HeaderChanges.apply(request.changedHeaders(), notes));
            }
        }
        return true;
    }
}
