package io.waymark.routing.testkit.reference;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.PathTemplate.Part;
import io.waymark.routing.match.RegexPattern;
import java.util.Optional;

/**
 * What a path rewrite makes of a path; nothing where it leaves it as it is.
 *
 * @param match how the path was matched
 * @param path the path as sent on
 * @param compared the path as the match saw it: the same without what the policy leaves out
 * @param texts the texts of the request after the changes to its headers and authority
 */
record PlainRewrite(PathMatch match, String path, String compared, PlainText texts)
        implements PathRewrite.Cases<Optional<String>> {

    @Override
    public Optional<String> keep(PathRewrite.Keep rewrite) {
        return Optional.empty();
    }

    @Override
    public Optional<String> full(PathRewrite.Full rewrite) {
        return Optional.of(rewrite.path());
    }

    @Override
    public Optional<String> prefix(PathRewrite.Prefix rewrite) {
        String matched = matched();
        String rest = rest(matched.length());
        String made = switch (rewrite.join()) {
            case TEXT -> rewrite.replacement() + rest;
            case ONE_SLASH ->
                rewrite.replacement() + (matched.endsWith("/") || !rest.startsWith("/") ? rest : rest.substring(1));
            case SEGMENTS ->
                withoutSlash(rewrite.replacement()) + rest(withoutSlash(matched).length());
        };
        return Optional.of(made.isEmpty() ? "/" : made);
    }

    /** What stands behind so many compared characters; what is not compared goes with the segment in which it stands. */
    private String rest(int count) {
        if (path.equals(compared)) {
            return path.substring(Math.min(path.length(), count));
        }
        int left = count;
        boolean parameter = false;
        int at = 0;
        while (at < path.length()) {
            parameter = path.charAt(at) == ';' || (parameter && path.charAt(at) != '/');
            if (!parameter && left-- == 0) {
                break;
            }
            at++;
        }
        return path.substring(at);
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The part of the path that the match took: see {@link PathRewrite.Prefix}. */
    private String matched() {
        if (match instanceof PathMatch.BeforeParameters before && before.match() instanceof PathMatch.Exact exact) {
            return exact.path();
        }
        PathMatch looked = match instanceof PathMatch.BeforeParameters before ? before.match() : match;
        if (looked instanceof PathMatch.TextPrefix prefix) {
            return prefix.text();
        }
        if (looked instanceof PathMatch.SegmentPrefix prefix) {
            return prefix.path();
        }
        return looked instanceof PathMatch.Any ? "/" : compared;
    }

    @Override
    public Optional<String> regex(PathRewrite.Regex rewrite) {
        return Optional.of(replaceAll(rewrite.pattern(), rewrite.substitution(), path))
                .filter(made -> !made.isEmpty());
    }

    /**
     * RE2's replace-all (google/re2, re2/re2.cc, GlobalReplace): {@code \0} to {@code \9} are groups; a group that does not exist
     * leaves the text as it is; an empty match right behind another match does not count.
     */
    static String replaceAll(RegexPattern pattern, String substitution, String text) {
        Matcher matcher = Pattern.compile(pattern.text()).matcher(text);
        StringBuilder made = new StringBuilder();
        int end = 0;
        boolean found = false;
        while (matcher.find()) {
            if (found && matcher.start() == end && matcher.end() == end) {
                continue;
            }
            found = true;
            made.append(text, end, matcher.start());
            Optional<String> filled = filled(substitution, matcher);
            if (filled.isEmpty()) {
                return text;
            }
            made.append(filled.get());
            end = matcher.end();
        }
        return made.append(text.substring(end)).toString();
    }

    private static Optional<String> filled(String substitution, Matcher matcher) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < substitution.length(); i++) {
            char c = substitution.charAt(i);
            if (c != '\\' || i + 1 == substitution.length()) {
                text.append(c);
                continue;
            }
            char next = substitution.charAt(++i);
            if (next < '0' || next > '9') {
                text.append(next);
            } else if (next - '0' > matcher.groupCount()) {
                return Optional.empty();
            } else {
                text.append(Optional.ofNullable(matcher.group(next - '0')).orElse(""));
            }
        }
        return Optional.of(text.toString());
    }

    @Override
    public Optional<String> template(PathRewrite.Template rewrite) {
        if (!(match instanceof PathMatch.Template source)
                || !source.template().variables().containsAll(rewrite.template().variables())) {
            return Optional.empty();
        }
        Matcher matcher = Pattern.compile(PlainPaths.regex(source.template())).matcher(compared);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        StringBuilder made = new StringBuilder();
        for (Part part : rewrite.template().parts()) {
            if (part instanceof Part.Literal literal) {
                made.append(literal.text());
            } else if (part instanceof Part.Variable variable) {
                made.append(Optional.ofNullable(matcher.group(variable.name())).orElse(""));
            }
        }
        return Optional.of(made.toString());
    }

    @Override
    public Optional<String> noted(PathRewrite.Noted rewrite) {
        return rewrite.rewrite().on(this);
    }

    @Override
    public Optional<String> formatted(PathRewrite.Formatted rewrite) {
        return Optional.of(texts.of(rewrite.format())).filter(made -> !made.isEmpty());
    }
}
