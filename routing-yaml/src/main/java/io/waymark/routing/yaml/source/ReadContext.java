package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.problem.Severity;
import java.util.regex.Pattern;

/**
 * What all readers of one object share.
 *
 * @param object how messages call the object, such as {@code GatewayRoute shop/orders}
 * @param problems where problems are noted
 * @param lenient whether unknown fields are warnings instead of errors
 */
public record ReadContext(String object, Problems problems, boolean lenient) {

    private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

    void note(ProblemCode code, Position at, String field, String message, String help) {
        Severity severity = lenient && code == ProblemCode.UNKNOWN_FIELD ? Severity.WARNING : code.severity();
        if (problems.keeps(severity)) {
            problems.add(new Problem(severity, code, at.place(), object, field, message, help));
        }
    }

    /** Notes what is told once of all objects of a kind. */
    void noteOnce(ProblemCode code, Position at, String field, String message, String help) {
        String kind = object.split(" ", 2)[0];
        String everywhere = kind + " " + INDEX.matcher(field).replaceAll("[]");
        problems.addRepeated(
                code + everywhere, new Problem(code.severity(), code, at.place(), object, field, message, help));
    }
}
