package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.PathTemplate;
import io.waymark.routing.match.PathTemplate.Part;
import io.waymark.routing.match.RegexPattern;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.envoy.format.Known;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.Optional;

/** Reads what becomes of the path: of a request that is sent on, and of one that is redirected. */
final class PathRewriteReader {

    private static final String TEMPLATE = "envoy.extensions.path.rewrite.uri_template.v3.UriTemplateRewriteConfig";

    private final ProtoReader action;
    private final RequestMatch match;
    private final Known known;

    /** Reads for requests of a match, with what is known of format commands. */
    PathRewriteReader(ProtoReader action, RequestMatch match, Known known) {
        this.action = action;
        this.match = match;
        this.known = known;
    }

    /** {@code prefix_rewrite}: the matched text is replaced, which is the whole path where the match is about no text of it. */
    PathRewrite prefix() {
        Optional<String> replacement = action.someText("prefix_rewrite");
        if (replacement.isEmpty()) {
            return PathRewrite.KEEP;
        }
        if (match.path() instanceof PathMatch.Template) {
            action.problem(
                    ProblemCode.ONE_OF,
                    "prefix_rewrite",
                    "`prefix_rewrite` cannot stand with a path template",
                    "write `path_rewrite_policy`");
            return PathRewrite.KEEP;
        }
        String text = replacement.get();
        boolean wholePath = match.path() instanceof PathMatch.Any;
        return action.<PathRewrite>build(
                        "prefix_rewrite",
                        () -> wholePath
                                ? new PathRewrite.Full(text)
                                : new PathRewrite.Prefix(text, PathRewrite.Join.TEXT))
                .orElse(PathRewrite.KEEP);
    }

    /** {@code regex_rewrite}. */
    PathRewrite regex() {
        return action.object("regex_rewrite")
                .flatMap(PathRewriteReader::substitution)
                .<PathRewrite>map(each -> new PathRewrite.Regex(each.pattern(), each.text()))
                .orElse(PathRewrite.KEEP);
    }

    /**
     * RegexMatchAndSubstitute.
     *
     * @param pattern what is looked for
     * @param text what stands in its place
     */
    record Substitution(RegexPattern pattern, String text) {}

    static Optional<Substitution> substitution(ProtoReader rewrite) {
        Optional<RegexPattern> pattern = StringMatcherReader.regex(rewrite, "pattern");
        String text = rewrite.text("substitution").orElse("");
        if (!text.matches("([^\\\\]|\\\\[0-9\\\\])*")) {
            rewrite.problem(
                    ProblemCode.FORM,
                    "substitution",
                    "a backslash stands before neither a digit nor another backslash",
                    "write `\\1` for the first group and `\\\\` for a backslash");
            pattern = Optional.empty();
        }
        if (text.matches("(?s).*[\\r\\n\\x00].*")) {
            rewrite.problem(ProblemCode.FORM, "substitution", "this holds CR, LF or NUL", "leave them out");
            pattern = Optional.empty();
        }
        rewrite.done();
        return pattern.map(each -> new Substitution(each, text));
    }

    /** {@code path_rewrite}. */
    PathRewrite format() {
        return action.someText("path_rewrite")
                .flatMap(text -> FormatReader.read(action, "path_rewrite", text, "", known))
                .<PathRewrite>map(PathRewrite.Formatted::new)
                .orElse(PathRewrite.KEEP);
    }

    /** {@code path_rewrite_policy}. */
    PathRewrite template() {
        return action.object("path_rewrite_policy")
                .flatMap(policy -> {
                    policy.ignore("name");
                    Optional<ProtoReader> config = TypedConfig.of(policy, TEMPLATE);
                    policy.done();
                    return config;
                })
                .flatMap(this::template)
                .orElse(PathRewrite.KEEP);
    }

    private Optional<PathRewrite> template(ProtoReader config) {
        Optional<PathTemplate> template = config.requiredText("path_template_rewrite")
                .flatMap(text -> config.build(
                        "path_template_rewrite", PathReader.TEMPLATE_HELP, () -> PathTemplate.parse(text)));
        config.done();
        Optional<String> fault = template.flatMap(this::fault);
        fault.ifPresent(message -> config.problem(
                ProblemCode.FORM,
                "path_template_rewrite",
                message,
                "use the variables of the `path_template` of the match"));
        return fault.isPresent() ? Optional.empty() : template.map(PathRewrite.Template::new);
    }

    private Optional<String> fault(PathTemplate template) {
        if (!(match.path() instanceof PathMatch.Template source)) {
            return Optional.of("a template rewrites only what a template matched");
        }
        boolean plain = template.parts().stream().allMatch(PathRewriteReader::isPlain);
        if (!plain || template.text().contains("//") || template.text().indexOf('=') >= 0) {
            return Optional.of("a rewrite is made of literal text and `{name}`, without `//`");
        }
        return template.variables().stream()
                .filter(name -> !source.template().variables().contains(name))
                .findFirst()
                .map(name -> "the template of the match has no variable `" + name + "`");
    }

    private static boolean isPlain(Part part) {
        return part instanceof Part.Literal || part instanceof Part.Variable;
    }
}
