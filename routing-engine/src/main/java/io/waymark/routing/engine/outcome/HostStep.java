package io.waymark.routing.engine.outcome;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.RequestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rewrite of the authority, and what headers note of it. Immutable; safe for any thread.
 *
 * @param rewriter the rewrite
 * @param notes whether the authority before is noted
 * @param checked whether what the rewrite makes depends on the request, so that the policy must take it
 * @param forwarded whether it is noted in {@link HostRewrite.Noted#FORWARDED} too
 */
record HostStep(HostRewriter rewriter, boolean notes, boolean checked, boolean forwarded) {

    static HostStep of(HostRewrite rewrite, Texts texts, int most) {
        boolean forwarded = rewrite instanceof HostRewrite.Noted noted && noted.forwarded();
        return new HostStep(
                HostRewriter.of(rewrite, texts, most),
                rewrite instanceof HostRewrite.Noted,
                HostRewriter.readsRequest(rewrite),
                forwarded);
    }

    /** Rewrites the authority; false if the policy does not take what is made of the request. */
    boolean apply(ReadRequest request, RequestReader reader) {
        return !rewriter.apply(request) || !checked || reader.takesAuthority(request.authority());
    }

    /** The same, and tells what is to be noted. */
    boolean apply(ReadRequest request, RequestReader reader, List<HeaderChange> told) {
        String before = request.authority();
        if (!rewriter.apply(request)) {
            return true;
        }
        if (notes && !before.isEmpty()) {
            told.addAll(notes(before, request.changedHeaders()));
        }
        return !checked || reader.takesAuthority(request.authority());
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
