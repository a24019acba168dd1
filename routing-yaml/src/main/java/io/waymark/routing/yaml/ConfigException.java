package io.waymark.routing.yaml;

import io.waymark.routing.yaml.problem.Problem;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.util.List;

/** A configuration was refused, or cannot be written. The message tells every problem with its place and what to write instead. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    ConfigException(String headline, List<Problem> problems) {
        super(headline + "\n\n" + ProblemRenderer.render(problems));
        this.problems = List.copyOf(problems);
    }

    /** The problems, by file and place. */
    public List<Problem> problems() {
        return problems;
    }
}
