package io.waymark.routing.engine.outcome;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.engine.request.ReadRequest;

/** What becomes of the authority. Immutable; safe for any thread. */
interface HostRewriter {

    /** The authority stays. */
    HostRewriter KEEP = request -> false;

    /** Rewrites the authority; false if there is nothing to put in its place. */
    boolean apply(ReadRequest request);

    /** Whether what a rewrite makes depends on the header changes before it, or makes another. */
    static boolean readsHeaders(HostRewrite rewrite) {
        return rewrite instanceof HostRewrite.FromHeader
                || rewrite instanceof HostRewrite.Formatted
                || rewrite instanceof HostRewrite.Noted;
    }

    private static boolean set(ReadRequest request, String authority) {
        if (!authority.isEmpty()) {
            request.rewriteAuthority(authority);
        }
        return !authority.isEmpty();
    }

    /** Whether what a rewrite makes depends on the request. */
    static boolean readsRequest(HostRewrite rewrite) {
        return rewrite instanceof HostRewrite.Noted noted
                ? readsRequest(noted.rewrite())
                : readsHeaders(rewrite) || rewrite instanceof HostRewrite.FromPath;
    }

    /**
     * The rewriter of a rewrite.
     *
     * @param most the characters of the longest authority that anybody takes
     */
    static HostRewriter of(HostRewrite rewrite, Texts texts, int most) {
        return rewrite.on(new HostRewrite.Cases<HostRewriter>() {
            @Override
            public HostRewriter keep(HostRewrite.Keep keep) {
                return KEEP;
            }

            @Override
            public HostRewriter literal(HostRewrite.Literal literal) {
                return request -> set(request, literal.authority());
            }

            @Override
            public HostRewriter fromHeader(HostRewrite.FromHeader header) {
                return request -> set(
                        request,
                        request.changedHeaders().stream()
                                .filter(line -> line.is(header.header()))
                                .map(HeaderLine::value)
                                .findFirst()
                                .orElse(""));
            }

            @Override
            public HostRewriter fromPath(HostRewrite.FromPath path) {
                RegexReplacement replacement = new RegexReplacement(path.pattern(), path.substitution(), most);
                return request -> set(request, replacement.in(request.sentPath()));
            }

            @Override
            public HostRewriter endpoint(HostRewrite.Endpoint endpoint) {
                return KEEP;
            }

            @Override
            public HostRewriter formatted(HostRewrite.Formatted formatted) {
                return request -> set(request, TextMaker.oneLine(texts.of(formatted.format(), request)));
            }

            @Override
            public HostRewriter noted(HostRewrite.Noted noted) {
                return of(noted.rewrite(), texts, most);
            }
        });
    }
}
