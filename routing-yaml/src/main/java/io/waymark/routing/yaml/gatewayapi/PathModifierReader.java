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
            path.problem(ProblemCode.REQUIRED, "type", "`type` is required here", type(path));
        }
        Optional<String> field = path.choice("type", FIELDS);
        field.ifPresent(own -> onlyField(path, own));
        Optional<PathRewrite> rewrite = field.flatMap(name ->
                path.requiredText(name, 0, MAX_PATH).flatMap(text -> path.build(name, () -> rewrite(name, text))));
        path.ignore("replaceFullPath", "replacePrefixMatch");
        path.done();
        rewrite.filter(each -> each instanceof PathRewrite.Prefix && !onePrefix)
                .ifPresent(each -> path.problem(
                        ProblemCode.ONE_OF,
                        "type",
                        PREFIX + " needs a rule with exactly one match, of type PathPrefix",
                        "write one `path: {type: PathPrefix, …}` in `matches`, or use " + FULL));
        return rewrite;
    }

    private static String type(ObjectReader path) {
        String type = path.has("replacePrefixMatch") ? PREFIX : FULL;
        return path.present("replaceFullPath", "replacePrefixMatch").size() == 1
                ? "write `type: " + type + "`"
                : "write `type: " + FULL + "` or `type: " + PREFIX + "`";
    }

    private static void onlyField(ObjectReader path, String own) {
        FIELDS.forEach((type, other) -> {
            if (!other.equals(own) && path.has(other)) {
                path.problem(
                        ProblemCode.ONE_OF,
                        other,
                        "`" + other + "` goes with `type: " + type + "` alone",
                        "remove it, or write `type: " + type + "`");
            }
        });
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
