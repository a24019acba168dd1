package io.waymark.routing.yaml.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers problems while a configuration is read. Not for use by several threads. */
public final class Problems {

    /** How many errors are kept; further ones are only counted. */
    public static final int MAX_ERRORS = 100;

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.place().file())
            .thenComparingInt(problem -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column());

    private final List<Problem> problems = new ArrayList<>();
    private int errors;

    /** Starts without problems. */
    public Problems() {}

    /** Notes a problem. */
    public void add(Problem problem) {
        errors += problem.isError() ? 1 : 0;
        if (!problem.isError() || errors <= MAX_ERRORS) {
            problems.add(problem);
        }
    }

    /** Notes a problem that is not about a field of an object. */
    public void add(ProblemCode code, Place place, String message, String help) {
        add(new Problem(code.severity(), code, place, "", "", message, help));
    }

    /** Whether there is an error. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** How many errors there are, also those beyond {@link #MAX_ERRORS}. */
    public int errors() {
        return errors;
    }

    /** The problems, by file and place. */
    public List<Problem> sorted() {
        return problems.stream().sorted(BY_PLACE).toList();
    }
}
