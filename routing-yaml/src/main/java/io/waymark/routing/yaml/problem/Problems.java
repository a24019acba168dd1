package io.waymark.routing.yaml.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gathers problems while a configuration is read. Not for use by several threads. */
public final class Problems {

    /** How many errors are kept. What reads a configuration ends early when there are as many. */
    public static final int MAX_ERRORS = 100;

    /** How many warnings and notices are kept together. */
    public static final int MAX_OTHERS = 1000;

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
                    (Problem problem) -> problem.place().file())
            .thenComparingInt(problem -> problem.place().line())
            .thenComparingInt(problem -> problem.place().column());

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Repeated> repeated = new HashMap<>();
    private int errors;
    private int others;
    private boolean loss;
    private boolean more;

    /** Starts without problems. */
    public Problems() {}

    /** Whether one more problem of this severity is kept. What is not kept needs not be noted. */
    public boolean keeps(Severity severity) {
        boolean kept = severity == Severity.ERROR ? !isFull() : others < MAX_OTHERS;
        more |= !kept;
        return kept;
    }

    /** Notes a problem. */
    public void add(Problem problem) {
        boolean kept = keeps(problem.severity());
        errors += problem.isError() ? 1 : 0;
        others += problem.isError() ? 0 : 1;
        if (kept) {
            problems.add(problem);
        }
    }

    /** Notes a problem that is not about a field of an object. */
    public void add(ProblemCode code, Place place, String message, String help) {
        add(new Problem(code.severity(), code, place, "", "", message, help));
    }

    /**
     * Notes a problem that many objects have, as one: at its first place, with the number of the others.
     *
     * @param what the same for all that are one
     */
    public void addRepeated(String what, Problem problem) {
        repeated.merge(what, new Repeated(problem, 1), Repeated::and);
    }

    /** Whether there is an error. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** Whether there are as many errors as are kept, so that looking for more is in vain. */
    public boolean isFull() {
        return errors >= MAX_ERRORS;
    }

    /** Notes that something could not be read at all, so that nothing can be said of what refers to it. */
    public void noteLoss() {
        loss = true;
    }

    /** Whether something could not be read at all. */
    public boolean hasLoss() {
        return loss;
    }

    /** The problems, by file and place. */
    public List<Problem> sorted() {
        List<Problem> sorted = new ArrayList<>(problems);
        repeated.values().forEach(each -> sorted.add(each.told()));
        sorted.sort(BY_PLACE);
        if (isFull() || more) {
            sorted.add(new Problem(
                    ProblemCode.MORE.severity(),
                    ProblemCode.MORE,
                    Place.file(sorted.get(sorted.size() - 1).place().file()),
                    "",
                    "",
                    "there may be more problems than the " + sorted.size() + " that are told",
                    "mend these, then look again"));
        }
        return List.copyOf(sorted);
    }

    /**
     * The first of some problems that are one.
     *
     * @param times how many they are
     */
    private record Repeated(Problem first, int times) {

        Repeated and(Repeated other) {
            Problem earlier = BY_PLACE.compare(first, other.first) <= 0 ? first : other.first;
            return new Repeated(earlier, times + other.times);
        }

        Problem told() {
            String others = times == 1 ? "" : " (at " + times + " places, of which this is the first)";
            return first.withMessage(first.message() + others);
        }
    }
}
