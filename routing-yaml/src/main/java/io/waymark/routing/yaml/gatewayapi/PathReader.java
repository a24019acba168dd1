package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.match.PathMatch;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the {@code path} of a match. Source: apis/v1/httproute_types.go, HTTPPathMatch. */
final class PathReader {

    private static final int MAX_PATH = 1024;
    private static final String REGEX = "RegularExpression";
    private static final String EXACT = "Exact";
    private static final Map<String, String> TYPES = Map.of(EXACT, EXACT, "PathPrefix", "PathPrefix", REGEX, REGEX);
    private static final List<String> NEVER_INSIDE = List.of("//", "/./", "/../", "%2f", "%2F", "#");
    private static final List<String> NEVER_LAST = List.of("/.", "/..");
    private static final Pattern CHARACTERS = Pattern.compile("(?:[-A-Za-z0-9/._~!$&'()*+,;=:@]|%[0-9a-fA-F]{2})+");

    private PathReader() {}

    static Optional<PathMatch> read(ObjectReader path) {
        String type = path.choice("type", TYPES).orElse("PathPrefix");
        String value = path.has("value") ? path.text("value", 0, MAX_PATH).orElse("/") : "/";
        path.done();
        if (type.equals(REGEX)) {
            return path.build("value", () -> PathMatch.regex(value));
        }
        Optional<String> fault = fault(value);
        fault.ifPresent(text -> path.problem(ProblemCode.FORM, "value", text, hint(value)));
        return fault.isPresent()
                ? Optional.empty()
                : path.build(
                        "value", () -> type.equals(EXACT) ? PathMatch.exact(value) : PathMatch.segmentPrefix(value));
    }

    private static Optional<String> fault(String value) {
        if (!value.startsWith("/")) {
            return Optional.of("the path " + ProblemRenderer.quote(value) + " does not start with `/`");
        }
        Optional<String> inside =
                NEVER_INSIDE.stream().filter(value::contains).findFirst().map(part -> "the path holds `" + part + "`");
        return inside.or(() -> NEVER_LAST.stream()
                        .filter(value::endsWith)
                        .findFirst()
                        .map(part -> "the path ends in `" + part + "`"))
                .or(() -> CHARACTERS.matcher(value).matches()
                        ? Optional.empty()
                        : Optional.of("the path holds a character that never stands in a path"));
    }

    private static String hint(String value) {
        int query = value.indexOf('?');
        if (query >= 0) {
            return "match the query by `queryParams`, and write `" + CleanPath.of(value.substring(0, query)) + "` here";
        }
        String clean = "write `" + CleanPath.of(value) + "`";
        return value.toLowerCase(Locale.ROOT).contains("%2f")
                ? clean + "; a slash inside a segment can be matched by a " + REGEX + " alone"
                : clean;
    }
}
