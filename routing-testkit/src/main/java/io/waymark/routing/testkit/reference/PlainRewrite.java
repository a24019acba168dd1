package io.waymark.routing.testkit.reference;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.PathTemplate.Part;
import io.waymark.routing.match.RegexPattern;
import java.util.Optional;

/** What a path rewrite makes of a path; nothing where it leaves it as it is. */
record PlainRewrite(PathMatch match, String path) implements PathRewrite.Cases<Optional<String>> {

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
        String rest = path.substring(Math.min(path.length(), matched.length()));
        String made = switch (rewrite.join()) {
            case TEXT -> rewrite.replacement() + rest;
            case ONE_SLASH ->
                rewrite.replacement() + (matched.endsWith("/") || !rest.startsWith("/") ? rest : rest.substring(1));
            case SEGMENTS -> segments(rewrite.replacement(), matched);
        };
        return Optional.of(made.isEmpty() ? "/" : made);
    }

    private String segments(String replacement, String matched) {
        String prefix = withoutSlash(matched);
        return withoutSlash(replacement) + path.substring(Math.min(path.length(), prefix.length()));
    }

    private static String withoutSlash(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    /** The part of the path that the match took: see {@link PathRewrite.Prefix}. */
    private String matched() {
        if (match instanceof PathMatch.TextPrefix prefix) {
            return prefix.text();
        }
        if (match instanceof PathMatch.SegmentPrefix prefix) {
            return prefix.path();
        }
        return match instanceof PathMatch.Any ? "/" : path;
    }

    @Override
    public Optional<String> regex(PathRewrite.Regex rewrite) {
        return Optional.of(replaceAll(rewrite.pattern(), rewrite.substitution(), path));
    }

    /** RE2's replace-all: {@code \0} to {@code \9} are groups; a group that does not exist leaves the text as it is. */
    static String replaceAll(RegexPattern pattern, String substitution, String text) {
        Matcher matcher = Pattern.compile(pattern.text()).matcher(text);
        StringBuilder made = new StringBuilder();
        int end = 0;
        while (matcher.find()) {
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
        if (!(match instanceof PathMatch.Template source)) {
            return Optional.empty();
        }
        Matcher matcher = Pattern.compile(PlainPaths.regex(source.template())).matcher(path);
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
}
