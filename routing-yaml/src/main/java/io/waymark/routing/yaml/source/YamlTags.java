package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.problem.Problems;
import java.util.Map;

/** Which tags may be written: those of the core schema, where they agree with the value. All others are told, and read as if left out. */
final class YamlTags {

    private static final String CORE = "tag:yaml.org,2002:";
    private static final Map<String, ScalarKind> SCALARS = Map.of(
            "int", ScalarKind.INTEGER, "float", ScalarKind.NUMBER, "bool", ScalarKind.BOOLEAN, "null", ScalarKind.NULL);

    private YamlTags() {}

    /** Whether a scalar counts as written without quotes, so that it may be more than text. */
    static boolean isPlain(String tag, String text, boolean plain, Position at, Problems problems) {
        if (tag.isEmpty()) {
            return plain;
        }
        if (tag.equals("!") || tag.equals(CORE + "str")) {
            return false;
        }
        ScalarKind named = SCALARS.get(tag.startsWith(CORE) ? tag.substring(CORE.length()) : "");
        ScalarKind actual = ScalarKind.of(text);
        if (named == null) {
            refuse(tag, at, problems);
        } else if (named == actual || (named == ScalarKind.NUMBER && actual == ScalarKind.INTEGER)) {
            return true;
        } else {
            at.refuse(
                    problems,
                    ProblemCode.FORBIDDEN_YAML,
                    "the tag " + shown(tag) + " does not fit " + ProblemRenderer.quote(text),
                    "leave the tag out");
        }
        return plain;
    }

    /** Checks the tag of a collection. */
    static void check(String tag, String allowed, Position at, Problems problems) {
        if (!tag.isEmpty() && !tag.equals("!") && !tag.equals(CORE + allowed)) {
            refuse(tag, at, problems);
        }
    }

    private static void refuse(String tag, Position at, Problems problems) {
        at.refuse(
                problems,
                ProblemCode.FORBIDDEN_YAML,
                "the tag " + shown(tag) + " is not allowed",
                "leave the tag out; nothing but plain data is read");
    }

    private static String shown(String tag) {
        return ProblemRenderer.quote(tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag);
    }
}
