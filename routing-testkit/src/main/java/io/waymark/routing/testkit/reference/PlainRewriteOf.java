package io.waymark.routing.testkit.reference;

import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import java.util.List;
import java.util.Optional;

/** The rewrites of one entry, whose results are checked by the policy. */
record PlainRewriteOf(Entry entry, Arrival arrival, PlainPolicy policy) {

    /** The request as it is sent on. */
    CanonicalRequest forwarded(RouteAction.Forward forward, WeightedDestination chosen, List<HeaderChange> changes) {
        CanonicalRequest request = arrival.request();
        HostRewrite host =
                forward.host().equals(HostRewrite.KEEP) ? chosen.host().orElse(HostRewrite.KEEP) : forward.host();
        String authority = host.on(new PlainHostRewrite(request, changes));
        PathRewrite rewrite = forward.path().equals(PathRewrite.KEEP)
                ? chosen.filters().path().orElse(PathRewrite.KEEP)
                : forward.path();
        Optional<String> made = made(rewrite);
        String path = made.map(policy::rewritten).orElse(request.path());
        String compared = made.isPresent() ? policy.compared(path) : request.matchPath();
        return request.rewritten(authority, policy.hostOf(authority), path, compared);
    }

    /** The path of a redirect, with a query if the rewrite brings one. */
    String redirected(PathRewrite rewrite) {
        Optional<String> made = made(rewrite);
        if (made.isEmpty()) {
            return arrival.request().path();
        }
        int mark = made.get().indexOf('?');
        String path = mark < 0 ? made.get() : made.get().substring(0, mark);
        return policy.rewritten(path) + (mark < 0 ? "" : made.get().substring(mark));
    }

    private Optional<String> made(PathRewrite rewrite) {
        CanonicalRequest request = arrival.request();
        return rewrite.on(new PlainRewrite(entry.match().path(), request.path(), request.matchPath()));
    }
}
