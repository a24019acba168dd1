package io.waymark.routing.engine.outcome;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rewrite of the authority, and what headers note of it. Immutable; safe for any thread.
 *
 * @param rewriter the rewrite
 * @param notes whether the authority before is noted
 * @param forwarded whether it is noted in {@link HostRewrite.Noted#FORWARDED} too
 */
record HostStep(HostRewriter rewriter, boolean notes, boolean forwarded) {

    static HostStep of(HostRewrite rewrite, Texts texts) {
        boolean forwarded = rewrite instanceof HostRewrite.Noted noted && noted.forwarded();
        return new HostStep(HostRewriter.of(rewrite, texts), rewrite instanceof HostRewrite.Noted, forwarded);
    }

    /** Rewrites the authority, and tells what is to be noted of it. */
    List<HeaderChange> apply(ReadRequest request) {
        String before = request.authority();
        return rewriter.apply(request) && notes && !before.isEmpty()
                ? notes(before, request.changedHeaders())
                : List.of();
    }

    private List<HeaderChange> notes(String authority, List<HeaderLine> lines) {
        List<HeaderChange> changes = new ArrayList<>();
        String noted = lines.stream()
                .filter(line -> line.is(HostRewrite.Noted.FORWARDED))
                .map(HeaderLine::value)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(","));
        boolean last = noted.equals(authority) || noted.endsWith("," + authority);
        if (forwarded && !last) {
            changes.add(HeaderChange.set(
                    HostRewrite.Noted.FORWARDED, noted.isEmpty() ? authority : noted + "," + authority));
        }
        changes.add(HeaderChange.set(HostRewrite.Noted.ORIGINAL, authority));
        return changes;
    }
}
