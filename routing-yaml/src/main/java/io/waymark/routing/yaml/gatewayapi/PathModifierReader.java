package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code path} of a redirect or rewrite. */
final class PathModifierReader {

    private static final String FULL = "ReplaceFullPath";
    private static final String PREFIX = "ReplacePrefixMatch";
    private static final Map<String, String> FIELDS = Map.of(FULL, "replaceFullPath", PREFIX, "replacePrefixMatch");
    private static final int MAX_PATH = 1024;

    private PathModifierReader() {}

    /**
     * The change, if it could be read.
     *
     * @param onePrefix whether the rule has exactly one match and that of a path prefix
     */
    static Optional<PathRewrite> read(ObjectReader path, boolean onePrefix) {
        if (!path.has("type")) {
            path.here(ProblemCode.REQUIRED, "`type` is required here", "write " + FULL + " or " + PREFIX);
        }
        Optional<String> field = path.choice("type", FIELDS);
        FIELDS.forEach((type, other) -> {
            if (path.has(other) && field.filter(other::equals).isEmpty()) {
                path.problem(ProblemCode.ONE_OF, other, "`" + other + "` goes with `type: " + type + "` alone", "");
            }
        });
        Optional<PathRewrite> rewrite = field.flatMap(name ->
                path.requiredText(name, 0, MAX_PATH).flatMap(text -> path.build(name, () -> rewrite(name, text))));
        path.done();
        rewrite.filter(each -> each instanceof PathRewrite.Prefix && !onePrefix)
                .ifPresent(each -> path.problem(
                        ProblemCode.ONE_OF,
                        "type",
                        PREFIX + " needs a rule with exactly one match, of type PathPrefix",
                        "write one `path: {type: PathPrefix, …}` in `matches`, or use " + FULL));
        return rewrite;
    }

    /** A text without its leading slash gets one; no text stays none. */
    private static PathRewrite rewrite(String field, String text) {
        boolean rooted = text.startsWith("/");
        if (field.equals("replaceFullPath")) {
            return new PathRewrite.Full(rooted ? text : "/" + text);
        }
        return new PathRewrite.Prefix(rooted || text.isEmpty() ? text : "/" + text, PathRewrite.Join.SEGMENTS);
    }
}
