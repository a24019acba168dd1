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

    /** The rewrites of the host, in order: the share's, then the rule's. */
    static List<HostRewrite> hosts(RouteAction.Forward forward, WeightedDestination chosen) {
        return List.of(chosen.host().orElse(HostRewrite.KEEP), forward.host());
    }

    /** What the rewrite makes of the authority, after the changes to the headers; nothing where it stays. */
    Optional<String> authority(HostRewrite host, PlainText texts) {
        Optional<String> made = host.on(new PlainHostRewrite(arrival.request(), texts));
        return isFixed(host) ? made : made.map(policy::rewrittenAuthority);
    }

    private static boolean isFixed(HostRewrite host) {
        return host instanceof HostRewrite.Noted noted ? isFixed(noted.rewrite()) : host instanceof HostRewrite.Literal;
    }

    /** The notes of the authority before its rewrite, if there are to be any. */
    List<HeaderChange> notes(HostRewrite host, Optional<String> made, List<HeaderLine> headers) {
        String before = arrival.request().authority();
        if (!(host instanceof HostRewrite.Noted noted) || made.isEmpty() || before.isEmpty()) {
            return List.of();
        }
        List<String> earlier = headers.stream()
                .filter(line -> line.is("x-forwarded-host") && !line.value().isEmpty())
                .flatMap(line -> List.of(line.value().split(",", -1)).stream())
                .toList();
        boolean last = !earlier.isEmpty() && earlier.get(earlier.size() - 1).equals(before);
        HeaderChange original = HeaderChange.set("x-envoy-original-host", before);
        if (!noted.forwarded() || last) {
            return List.of(original);
        }
        String forwarded = Stream.concat(earlier.stream(), Stream.of(before)).collect(Collectors.joining(","));
        return List.of(HeaderChange.set("x-forwarded-host", forwarded), original);
    }

    /** The note of the path before its rewrite, if there is to be one; by the texts after the rewrite of the host. */
    Optional<HeaderChange> note(PathRewrite rewrite, PlainText texts) {
        return rewrite instanceof PathRewrite.Noted && made(rewrite, texts).isPresent()
                ? Optional.of(HeaderChange.set(
                        "x-envoy-original-path", arrival.request().target()))
                : Optional.empty();
    }

    /**
     * The request as it is sent on, its authority being rewritten already.
     *
     * @param texts its texts after all changes to its headers
     */
    CanonicalRequest forwarded(PathRewrite rewrite, PlainText texts) {
        CanonicalRequest request = arrival.request();
        Optional<String> made = made(rewrite, texts);
        String path = made.map(policy::forwarded).orElse(request.path());
        String compared = made.isPresent() ? policy.compared(path) : request.matchPath();
        return request.rewritten(request.authority(), request.host(), path, compared);
    }

    /** The path of a redirect, with a query if the rewrite brings one. */
    String redirected(PathRewrite rewrite, PlainText texts) {
        Optional<String> made = made(rewrite, texts);
        if (made.isEmpty()) {
            return arrival.request().path();
        }
        int mark = made.get().indexOf('?');
        String path = mark < 0 ? made.get() : made.get().substring(0, mark);
        return policy.rewritten(path)
                + policy.rewrittenQuery(mark < 0 ? "" : made.get().substring(mark));
    }

    private Optional<String> made(PathRewrite rewrite, PlainText texts) {
        CanonicalRequest request = arrival.request();
        return rewrite.on(new PlainRewrite(entry.match().path(), request.path(), request.matchPath(), texts));
    }
}
