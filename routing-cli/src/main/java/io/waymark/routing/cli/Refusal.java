package io.waymark.routing.cli;

import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.util.List;

/** The verb cannot go on, and the message says why; no fault of the command. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String text;
    private final transient List<Problem> problems;

    Refusal(int exitCode, String message) {
        this(exitCode, message, List.of());
    }

    /** Refuses files for their problems. */
    Refusal(int exitCode, List<Problem> problems) {
        this(exitCode, ProblemRenderer.render(problems).stripTrailing(), problems);
    }

    private Refusal(int exitCode, String text, List<Problem> problems) {
        super(text);
        this.exitCode = exitCode;
        this.text = text;
        this.problems = List.copyOf(problems);
    }

    /** What is said. */
    String text() {
        return text;
    }

    int exitCode() {
        return exitCode;
    }

    /** The problems of the files, where they are the reason. */
    List<Problem> problems() {
        return problems;
    }
}
