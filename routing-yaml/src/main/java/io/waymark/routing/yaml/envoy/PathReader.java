package io.waymark.routing.yaml.envoy;

import io.waymark.routing.match.PathMatch;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the path specifier of a RouteMatch. */
final class PathReader {

    /** What a template may be. */
    static final String TEMPLATE_HELP =
            "write segments such as `/v1/{name}/*`, with at most 5 names, each once, and `**` or `{name=**}` at the end";

    private static final String[] KINDS = {
        "prefix", "path", "safe_regex", "path_separated_prefix", "connect_matcher", "path_match_policy"
    };
    private static final Pattern SEPARATED = Pattern.compile("[^?#]+[^?#/]");
    private static final String TEMPLATE = "envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig";

    private PathReader() {}

    /**
     * How the path is compared; any path for {@code connect_matcher}, which asks for the method.
     *
     * @return absent where it could not be read, and where no path can fit it, which is told as a warning
     */
    static Optional<PathMatch> read(ProtoReader match, Comparison comparison) {
        Optional<PathMatch> read = read(match);
        boolean hidden = read.isPresent()
                && comparison.ignoresParameters()
                && Stream.of("prefix", "path", "path_separated_prefix")
                        .anyMatch(key -> match.text(key).orElse("").indexOf(';') >= 0);
        if (hidden) {
            match.here(
                    ProblemCode.NEVER_MATCHES,
                    "no path fits this: paths are compared up to their first `;`",
                    "leave the `;` out, or `ignore_path_parameters_in_path_matching` of the configuration");
        }
        return read.map(comparison::of);
    }

    private static Optional<PathMatch> read(ProtoReader match) {
        Optional<String> kind = match.exactlyOne(KINDS);
        boolean ignoreCase = !match.optionalBool("case_sensitive").orElse(true);
        return kind.flatMap(each -> switch (each) {
            case "prefix" -> match.text(each).flatMap(text -> prefix(match, text, ignoreCase));
            case "path" -> match.text(each).flatMap(text -> exact(match, text, ignoreCase));
            case "safe_regex" -> {
                caseHasNoEffect(match);
                yield StringMatcherReader.regex(match, each).map(PathMatch.Regex::new);
            }
            case "path_separated_prefix" -> match.text(each).flatMap(text -> separated(match, text, ignoreCase));
            case "connect_matcher" -> {
                match.object(each).ifPresent(ProtoReader::done);
                yield Optional.of(PathMatch.ANY);
            }
            default -> {
                caseHasNoEffect(match);
                yield match.object(each).flatMap(PathReader::template);
            }
        });
    }

    private static void caseHasNoEffect(ProtoReader match) {
        if (!match.optionalBool("case_sensitive").orElse(true)) {
            match.problem(
                    ProblemCode.IGNORED,
                    "case_sensitive",
                    "`case_sensitive` has no effect here",
                    "begin a regular expression with `(?i)`; a template always compares with case");
        }
    }

    private static Optional<PathMatch> prefix(ProtoReader match, String text, boolean ignoreCase) {
        if (!text.isEmpty() && !fits(text)) {
            return never(match, "prefix", text);
        }
        return match.build("prefix", () -> new PathMatch.TextPrefix(text, ignoreCase));
    }

    private static Optional<PathMatch> exact(ProtoReader match, String text, boolean ignoreCase) {
        return fits(text)
                ? match.build("path", () -> new PathMatch.Exact(text, ignoreCase))
                : never(match, "path", text);
    }

    private static Optional<PathMatch> separated(ProtoReader match, String text, boolean ignoreCase) {
        if (!SEPARATED.matcher(text).matches()) {
            match.problem(
                    ProblemCode.FORM,
                    "path_separated_prefix",
                    "a separated prefix has two characters or more, no `?` and no `#`, and no slash at its end",
                    "write `/api` for `/api` and everything below `/api/`");
            return Optional.empty();
        }
        return fits(text)
                ? match.build("path_separated_prefix", () -> new PathMatch.SegmentPrefix(text, ignoreCase))
                : never(match, "path_separated_prefix", text);
    }

    /** Paths begin with a slash, and end before a question mark. */
    private static boolean fits(String text) {
        return text.startsWith("/") && text.chars().allMatch(c -> c > ' ' && c != 0x7F && c != '?' && c != '#');
    }

    private static Optional<PathMatch> never(ProtoReader match, String key, String text) {
        String help = text.startsWith("/")
                ? "the path of a request ends before `?` and `#`, and holds no blanks"
                : "the path of a request begins with a slash";
        match.problem(ProblemCode.NEVER_MATCHES, key, "no path fits this", help);
        return Optional.of(PathMatch.regex("[^\\x00-\\x{10FFFF}]"));
    }

    private static Optional<PathMatch> template(ProtoReader policy) {
        policy.ignore("name");
        Optional<PathMatch> template = TypedConfig.of(policy, TEMPLATE)
                .flatMap(config -> config.requiredText("path_template").flatMap(text -> {
                    Optional<PathMatch> made =
                            config.build("path_template", TEMPLATE_HELP, () -> PathMatch.template(text));
                    config.done();
                    return made;
                }));
        policy.done();
        return template;
    }
}
