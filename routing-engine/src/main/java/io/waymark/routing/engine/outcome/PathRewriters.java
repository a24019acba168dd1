package io.waymark.routing.engine.outcome;

import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.engine.request.RequestReader;
import io.waymark.routing.match.PathMatch;

/** One rewriter for each kind of path rewrite. */
record PathRewriters(PathMatch match, RequestReader reader, Texts texts) implements PathRewrite.Cases<PathRewriter> {

    @Override
    public PathRewriter keep(PathRewrite.Keep rewrite) {
        return new KeepPath();
    }

    @Override
    public PathRewriter full(PathRewrite.Full rewrite) {
        return FullPath.of(rewrite.path(), reader);
    }

    @Override
    public PathRewriter prefix(PathRewrite.Prefix rewrite) {
        return new PrefixPath(rewrite, match);
    }

    @Override
    public PathRewriter regex(PathRewrite.Regex rewrite) {
        return new RegexPath(new RegexReplacement(rewrite.pattern(), rewrite.substitution(), reader.rewrittenLength()));
    }

    @Override
    public PathRewriter template(PathRewrite.Template rewrite) {
        boolean known = match instanceof PathMatch.Template source
                && source.template().variables().containsAll(rewrite.template().variables());
        return known && match instanceof PathMatch.Template source
                ? new TemplatePath(source.template(), rewrite.template())
                : new KeepPath();
    }

    @Override
    public PathRewriter formatted(PathRewrite.Formatted rewrite) {
        return new FormattedPath(rewrite.format(), texts);
    }

    @Override
    public PathRewriter noted(PathRewrite.Noted rewrite) {
        return rewrite.rewrite().on(this);
    }
}
