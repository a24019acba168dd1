package io.waymark.routing.testkit.reference;

import com.google.re2j.Pattern;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.PathTemplate;
import io.waymark.routing.match.PathTemplate.Part;
import io.waymark.routing.match.ValueMatch;
import java.util.List;
import java.util.Optional;

/** Whether a path match takes a path. */
record PlainPaths(String path, PlainRegexes regexes) implements PathMatch.Cases<Boolean> {

    @Override
    public Boolean exact(PathMatch.Exact match) {
        return fold(path, match.ignoreCase()).equals(fold(match.path(), match.ignoreCase()));
    }

    @Override
    public Boolean textPrefix(PathMatch.TextPrefix match) {
        return isPath() && fold(path, match.ignoreCase()).startsWith(fold(match.text(), match.ignoreCase()));
    }

    @Override
    public Boolean segmentPrefix(PathMatch.SegmentPrefix match) {
        String prefix = fold(match.segments(), match.ignoreCase());
        String folded = fold(path, match.ignoreCase());
        boolean whole = folded.length() == prefix.length() || folded.startsWith("/", prefix.length());
        return isPath() && folded.startsWith(prefix) && whole;
    }

    @Override
    public Boolean suffix(PathMatch.Suffix match) {
        return isPath() && fold(path, match.ignoreCase()).endsWith(fold(match.text(), match.ignoreCase()));
    }

    @Override
    public Boolean template(PathMatch.Template match) {
        return isPath() && regexes.of(match.template()).matches(path);
    }

    @Override
    public Boolean regex(PathMatch.Regex match) {
        return isPath() && regexes.of(match.pattern()).matches(path);
    }

    @Override
    public Boolean grpc(PathMatch.Grpc match) {
        int slash = path.indexOf('/', 1);
        if (!isPath() || slash < 0) {
            return false;
        }
        String service = path.substring(1, slash);
        String method = path.substring(slash + 1);
        return part(match.service(), service, false) && part(match.method(), method, true);
    }

    @Override
    public Boolean beforeParameters(PathMatch.BeforeParameters match) {
        int end = path.indexOf(';');
        return match.match().on(end < 0 ? this : new PlainPaths(path.substring(0, end), regexes));
    }

    @Override
    public Boolean any(PathMatch.Any match) {
        return true;
    }

    /** {@code *} and the empty path of CONNECT are no paths. */
    private boolean isPath() {
        return path.startsWith("/");
    }

    private static boolean part(Optional<ValueMatch> match, String text, boolean oneSegment) {
        return match.map(value -> PlainValues.takes(value, text) && !(oneSegment && text.indexOf('/') >= 0))
                .orElse(true);
    }

    static String regex(PathTemplate template) {
        StringBuilder regex = new StringBuilder();
        template.parts().forEach(part -> regex.append(part.on(new PartRegex())));
        return regex.toString();
    }

    static String fold(String text, boolean ignoreCase) {
        return ignoreCase ? PlainAuthority.lower(text) : text;
    }

    /** A part of a template as a regular expression; variables are named groups. */
    private static final class PartRegex implements Part.Cases<String> {

        @Override
        public String literal(Part.Literal part) {
            return Pattern.quote(part.text());
        }

        @Override
        public String anySegment(Part.AnySegment part) {
            return "[^/]+";
        }

        @Override
        public String anyRest(Part.AnyRest part) {
            return ".*";
        }

        @Override
        public String variable(Part.Variable part) {
            List<String> within =
                    part.parts().stream().map(each -> each.on(this)).toList();
            return "(?P<" + part.name() + ">" + String.join("", within) + ")";
        }
    }
}
