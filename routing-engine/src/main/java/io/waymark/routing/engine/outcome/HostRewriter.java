package io.waymark.routing.engine.outcome;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.List;

/** What becomes of the authority. Immutable; safe for any thread. */
interface HostRewriter {

    /** The authority stays. */
    HostRewriter KEEP = request -> {};

    /** Rewrites the authority. */
    void apply(ReadRequest request);

    /**
     * The rewriter of a rewrite.
     *
     * @param changes the changes to the headers that are made before
     */
    static HostRewriter of(HostRewrite rewrite, List<HeaderChange> changes) {
        return rewrite.on(new HostRewrite.Cases<HostRewriter>() {
            @Override
            public HostRewriter keep(HostRewrite.Keep keep) {
                return KEEP;
            }

            @Override
            public HostRewriter literal(HostRewrite.Literal literal) {
                return request -> request.rewriteAuthority(literal.authority());
            }

            @Override
            public HostRewriter fromHeader(HostRewrite.FromHeader header) {
                return request -> HeaderChanges.apply(request.headerLines(), changes).stream()
                        .filter(line -> line.is(header.header()))
                        .map(HeaderLine::value)
                        .findFirst()
                        .filter(value -> !value.isEmpty())
                        .ifPresent(request::rewriteAuthority);
            }

            @Override
            public HostRewriter fromPath(HostRewrite.FromPath path) {
                RegexReplacement replacement = new RegexReplacement(path.pattern(), path.substitution());
                return request -> request.rewriteAuthority(replacement.in(request.sentPath()));
            }

            @Override
            public HostRewriter endpoint(HostRewrite.Endpoint endpoint) {
                return KEEP;
            }
        });
    }
}
