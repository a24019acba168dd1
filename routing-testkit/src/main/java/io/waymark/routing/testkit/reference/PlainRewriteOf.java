package io.waymark.routing.testkit.reference;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rewrites of one entry, whose results are checked by the policy. */
record PlainRewriteOf(Entry entry, Arrival arrival, PlainPolicy policy) {

    /** The rewrite of the host: the rule's, or else the share's. */
    static HostRewrite host(RouteAction.Forward forward, WeightedDestination chosen) {
        return forward.host().equals(HostRewrite.KEEP) ? chosen.host().orElse(HostRewrite.KEEP) : forward.host();
    }

    /** What the rewrite makes of the authority, after the changes to the headers; nothing where it stays. */
    Optional<String> authority(HostRewrite host, PlainText texts) {
        return host.on(new PlainHostRewrite(arrival.request(), texts));
    }

    /** The note of the authority before its rewrite, if there is to be one. */
    Optional<HeaderChange> note(HostRewrite host, Optional<String> made, List<HeaderLine> headers) {
        String before = arrival.request().authority();
        List<String> noted = headers.stream()
                .filter(line -> line.is("x-forwarded-host") && !line.value().isEmpty())
                .flatMap(line -> List.of(line.value().split(",", -1)).stream())
                .toList();
        boolean last = !noted.isEmpty() && noted.get(noted.size() - 1).equals(before);
        if (!(host instanceof HostRewrite.Noted) || made.isEmpty() || before.isEmpty() || last) {
            return Optional.empty();
        }
        return Optional.of(HeaderChange.set(
                "x-forwarded-host",
                Stream.concat(noted.stream(), Stream.of(before)).collect(Collectors.joining(","))));
    }

    /**
     * The request as it is sent on.
     *
     * @param authority the authority as sent on
     * @param texts its texts after all changes to its headers
     */
    CanonicalRequest forwarded(PathRewrite rewrite, String authority, PlainText texts) {
        CanonicalRequest request = arrival.request();
        CanonicalRequest there =
                request.rewritten(authority, policy.hostOf(authority), request.path(), request.matchPath());
        Optional<String> made = made(rewrite, new PlainText(there, texts.headers(), List.of(), texts.upstream()));
        String path = made.map(policy::rewritten).orElse(request.path());
        String compared = made.isPresent() ? policy.compared(path) : request.matchPath();
        return request.rewritten(authority, policy.hostOf(authority), path, compared);
    }

    /** The path of a redirect, with a query if the rewrite brings one. */
    String redirected(PathRewrite rewrite, PlainText texts) {
        Optional<String> made = made(rewrite, texts);
        if (made.isEmpty()) {
            return arrival.request().path();
        }
        int mark = made.get().indexOf('?');
        String path = mark < 0 ? made.get() : made.get().substring(0, mark);
        return policy.rewritten(path) + (mark < 0 ? "" : made.get().substring(mark));
    }

    private Optional<String> made(PathRewrite rewrite, PlainText texts) {
        CanonicalRequest request = arrival.request();
        return rewrite.on(new PlainRewrite(entry.match().path(), request.path(), request.matchPath(), texts));
    }
}
