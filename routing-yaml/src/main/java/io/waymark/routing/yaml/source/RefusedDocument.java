package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;

/** Ends the reading of a document that cannot be read any further. Caught within this package. */
final class RefusedDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient Position at;
    private final String help;

    RefusedDocument(ProblemCode code, Position at, String message, String help) {
        super(message, null, false, false);
        this.code = code;
        this.at = at;
        this.help = help;
    }

    void tell(Problems problems) {
        problems.noteLoss();
        at.refuse(problems, code, String.valueOf(getMessage()), help);
    }
}
