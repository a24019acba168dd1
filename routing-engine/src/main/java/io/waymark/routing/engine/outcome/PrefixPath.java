package io.waymark.routing.engine.outcome;

import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.engine.request.PathBytes;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.engine.request.RequestReader;
import io.waymark.routing.match.PathMatch;
import java.util.Optional;

/**
 * The part of the path that the match took is replaced. A plain path and a plain replacement are joined as bytes, where only the seam can
 * make anything that is not plain; all else is joined as text and read again by the policy.
 */
final class PrefixPath implements PathRewriter {

    private static final byte[] SLASH = {'/'};

    private final String matched;
    private final boolean whole;
    private final PathRewrite.Join join;
    private final String replacement;
    private final byte[] bytes;
    private final boolean plain;

    PrefixPath(PathRewrite.Prefix rewrite, PathMatch match) {
        boolean cut = match instanceof PathMatch.BeforeParameters;
        PathMatch looked = match instanceof PathMatch.BeforeParameters before ? before.match() : match;
        this.join = rewrite.join();
        this.whole = !(looked instanceof PathMatch.TextPrefix
                || looked instanceof PathMatch.SegmentPrefix
                || looked instanceof PathMatch.Any
                || (cut && looked instanceof PathMatch.Exact));
        this.matched = whole ? "" : matched(looked);
        this.replacement =
                join == PathRewrite.Join.SEGMENTS ? withoutSlash(rewrite.replacement()) : rewrite.replacement();
        this.bytes = PathBytes.of(replacement);
        this.plain = PlainSeam.isPlain(replacement);
    }

    /** What of every path a match takes that does not take the whole. */
    private static String matched(PathMatch match) {
        if (match instanceof PathMatch.TextPrefix prefix) {
            return prefix.text();
        }
        if (match instanceof PathMatch.Exact exact) {
            return exact.path();
        }
        return match instanceof PathMatch.SegmentPrefix prefix ? prefix.path() : "/";
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    @Override
    public boolean apply(ReadRequest request, RequestReader reader) {
        return (request.isClean() && applyPlain(request, reader)) || PathRewriter.super.apply(request, reader);
    }

    private boolean applyPlain(ReadRequest request, RequestReader reader) {
        int from = restFrom(request);
        int length = request.pathLength();
        boolean nothing = bytes.length == 0;
        if (nothing && (from == length || request.path()[from] == '/')) {
            request.rewritePlain(from == length ? SLASH : bytes, from);
            return true;
        }
        if (!nothing && plain && PlainSeam.isSafe(bytes, request.path(), from, length, reader.plainLength())) {
            request.rewritePlain(bytes, from);
            return true;
        }
        return false;
    }

    @Override
    public boolean redirects(ReadRequest request, RequestReader reader) {
        return apply(request, reader);
    }

    /** Where the rest of a plain path begins. */
    private int restFrom(ReadRequest request) {
        int length = request.pathLength();
        byte[] path = request.path();
        boolean slash = whole ? path[length - 1] == '/' : matched.endsWith("/");
        int taken = whole ? length : Math.min(length, matched.length());
        return switch (join) {
            case TEXT -> taken;
            case ONE_SLASH -> !slash && taken < length && path[taken] == '/' ? taken + 1 : taken;
            case SEGMENTS -> Math.min(length, (whole ? length : matched.length()) - (slash ? 1 : 0));
        };
    }

    @Override
    public Optional<String> made(ReadRequest request) {
        String compared = request.comparedPath();
        String taken = whole ? compared : matched;
        String rest = rest(request.sentPath(), compared, (segments() ? withoutSlash(taken) : taken).length());
        boolean drops = join == PathRewrite.Join.ONE_SLASH && !taken.endsWith("/") && rest.startsWith("/");
        String made = replacement + (drops ? rest.substring(1) : rest);
        return Optional.of(made.isEmpty() ? "/" : made);
    }

    private boolean segments() {
        return join == PathRewrite.Join.SEGMENTS;
    }

    /** What stands behind so many compared characters; what is not compared goes with the segment in which it stands. */
    private static String rest(String sent, String compared, int count) {
        if (sent.equals(compared)) {
            return sent.substring(Math.min(sent.length(), count));
        }
        int left = count;
        boolean parameter = false;
        for (int at = 0; at < sent.length(); at++) {
            char c = sent.charAt(at);
            parameter = c == ';' || (parameter && c != '/');
            if (!parameter && left-- == 0) {
                return sent.substring(at);
            }
        }
        return "";
    }
}
