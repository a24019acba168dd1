package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Map;
import java.util.Optional;

/**
 * What a gateway route rewrites.
 *
 * @param path what becomes of the path
 * @param keepHost whether the client's host stays; otherwise it becomes the host of the service
 */
record RewriteSpec(PathRewrite path, boolean keepHost) {

    private static final Map<String, Boolean> SWITCH = Map.of("ENABLED", true, "DISABLED", false);
    private static final String DEFAULT_HELP = "leave the rewrite out for the default";
    private static final PathRewrite DEFAULT_PREFIX = new PathRewrite.Prefix("/", PathRewrite.Join.ONE_SLASH);

    /**
     * Reads the {@code rewrite} of an action, or gives the default: the matched prefix becomes {@code /}, and the host that of the
     * service (AWS App Mesh user guide, gateway routes).
     *
     * @param pathField the field by which the match looks at the path: {@code prefix}, {@code path} or {@code ""}
     */
    static RewriteSpec read(ObjectReader action, String kind, String pathField) {
        boolean byPath = pathField.equals("path") || kind.equals("grpc");
        PathRewrite usual = byPath ? PathRewrite.KEEP : DEFAULT_PREFIX;
        return action.object("rewrite")
                .map(rewrite -> explicit(rewrite, kind, pathField, usual))
                .orElse(new RewriteSpec(usual, false));
    }

    private static RewriteSpec explicit(ObjectReader rewrite, String kind, String pathField, PathRewrite usual) {
        boolean keepHost = rewrite.object("hostname")
                .map(hostname -> !onOff(hostname, "defaultTargetHostname"))
                .orElse(false);
        PathRewrite path = usual;
        if (kind.equals("grpc")) {
            rewrite.atLeastOne(DEFAULT_HELP, "hostname");
        } else {
            rewrite.atLeastOne(DEFAULT_HELP, "prefix", "path", "hostname");
            rewrite.atMostOne("prefix", "path");
            path = rewrite.object("prefix")
                    .map(prefix -> prefix(rewrite, prefix, pathField))
                    .or(() -> rewrite.object("path").flatMap(exact -> exact(rewrite, exact, pathField)))
                    .orElse(usual);
        }
        rewrite.done();
        return new RewriteSpec(path, keepHost);
    }

    private static PathRewrite prefix(ObjectReader rewrite, ObjectReader prefix, String pathField) {
        if (pathField.equals("path")) {
            rewrite.problem(
                    ProblemCode.ONE_OF,
                    "prefix",
                    "a prefix cannot be rewritten where the match has `path`",
                    "rewrite `path`, or match a `prefix`");
        }
        Optional<String> given = prefix.exactlyOne("defaultPrefix", "value");
        PathRewrite result = DEFAULT_PREFIX;
        if (given.filter("value"::equals).isPresent()) {
            result = value(prefix).orElse(result);
        } else if (given.isPresent() && !onOff(prefix, "defaultPrefix")) {
            result = PathRewrite.KEEP;
        }
        prefix.done();
        return result;
    }

    private static Optional<PathRewrite> value(ObjectReader prefix) {
        return prefix.text("value", 1, 255).flatMap(value -> {
            if (!value.startsWith("/") || !value.endsWith("/")) {
                prefix.problem(
                        ProblemCode.FORM,
                        "value",
                        "the new prefix must start and end with `/`",
                        "write " + ProblemRenderer.quote("/" + value.replaceAll("^/+|/+$", "") + "/"));
                return Optional.empty();
            }
            return prefix.build("value", () -> new PathRewrite.Prefix(value, PathRewrite.Join.ONE_SLASH));
        });
    }

    private static Optional<PathRewrite> exact(ObjectReader rewrite, ObjectReader path, String pathField) {
        if (pathField.equals("prefix")) {
            rewrite.problem(
                    ProblemCode.UNDECIDED,
                    "path",
                    "no source says what `rewrite.path` means with `match.prefix`; the whole path is replaced",
                    "match a `path`, or rewrite the `prefix`");
        }
        Optional<String> exact = path.requiredText("exact", 1, 255);
        path.done();
        return exact.flatMap(value -> path.build("exact", () -> new PathRewrite.Full(value)));
    }

    private static boolean onOff(ObjectReader holder, String field) {
        boolean on = holder.requiredChoice(field, SWITCH).orElse(true);
        if (field.equals("defaultTargetHostname")) {
            holder.done();
        }
        return on;
    }
}
