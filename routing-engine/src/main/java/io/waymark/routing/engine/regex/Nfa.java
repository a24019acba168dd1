package io.waymark.routing.engine.regex;

import io.waymark.routing.internal.re2.CodePoints;
import io.waymark.routing.internal.re2.Regex;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of one or several patterns. A step reads a character, chooses between two others, holds under a condition, or says which
 * pattern is done. Built from the end to the beginning, so that each step knows what follows. Immutable once built.
 */
final class Nfa {

    /** One step. */
    sealed interface Step {}

    /** Reads a character of a set. */
    record Read(CodePoints points, int next) implements Step {}

    /** Goes two ways. */
    record Fork(int left, int right) implements Step {}

    /** Goes on if a condition holds. */
    record Check(Regex.Assertion assertion, int next) implements Step {}

    /** The pattern of that index is done. */
    record Match(int pattern) implements Step {}

    private final List<Step> steps;
    private final int start;
    private final boolean asciiOnly;

    private Nfa(List<Step> steps, int start, boolean asciiOnly) {
        this.steps = steps;
        this.start = start;
        this.asciiOnly = asciiOnly;
    }

    /** The steps of patterns whose indexes are their places in the list. */
    static Nfa of(List<Regex> patterns) {
        Builder builder = new Builder();
        int start = -1;
        for (int pattern = patterns.size() - 1; pattern >= 0; pattern--) {
            int entry = patterns.get(pattern).on(builder.before(builder.add(new Match(pattern))));
            start = start < 0 ? entry : builder.add(new Fork(entry, start));
        }
        return new Nfa(List.copyOf(builder.steps), start, builder.fromTable);
    }

    int start() {
        return start;
    }

    int size() {
        return steps.size();
    }

    Step step(int number) {
        return steps.get(number);
    }

    /** The sets that are read, and those that checks ask for. */
    Set<CodePoints> sets() {
        Set<CodePoints> sets = new LinkedHashSet<>();
        for (Step step : steps) {
            if (step instanceof Read read) {
                sets.add(read.points());
            } else if (step instanceof Check) {
                sets.addAll(Side.sets());
            }
        }
        return sets;
    }

    /** Whether the sets are right for ASCII alone. */
    boolean asciiOnly() {
        return asciiOnly;
    }

    /** Gathers steps. */
    private static final class Builder {

        private final List<Step> steps = new ArrayList<>();
        private boolean fromTable;

        int add(Step step) {
            steps.add(step);
            return steps.size() - 1;
        }

        Emitter before(int next) {
            return new Emitter(this, next);
        }
    }

    /** Adds the steps of a part that is followed by a step; gives the first of them. */
    private record Emitter(Builder builder, int next) implements Regex.Cases<Integer> {

        @Override
        public Integer empty(Regex.Empty empty) {
            return next;
        }

        @Override
        public Integer chars(Regex.Chars chars) {
            builder.fromTable |= chars.fromTable();
            return builder.add(new Read(chars.points(), next));
        }

        @Override
        public Integer assertion(Regex.Assertion assertion) {
            return builder.add(new Check(assertion, next));
        }

        @Override
        public Integer group(Regex.Group group) {
            return group.body().on(this);
        }

        @Override
        public Integer concat(Regex.Concat concat) {
            int entry = next;
            for (int i = concat.parts().size() - 1; i >= 0; i--) {
                entry = concat.parts().get(i).on(builder.before(entry));
            }
            return entry;
        }

        @Override
        public Integer alternate(Regex.Alternate alternate) {
            Optional<Integer> entry = Optional.empty();
            for (int i = alternate.choices().size() - 1; i >= 0; i--) {
                int choice = alternate.choices().get(i).on(this);
                entry = Optional.of(
                        entry.map(rest -> builder.add(new Fork(choice, rest))).orElse(choice));
            }
            return entry.orElse(next);
        }

        /** {@code x{2,4}} is {@code xx(x(x)?)?}, {@code x{2,}} is {@code xx+}. */
        @Override
        public Integer repeat(Regex.Repeat repeat) {
            int entry = next;
            int copies = repeat.min();
            if (repeat.max() == Regex.UNBOUNDED) {
                entry = loop(repeat.body(), repeat.min() > 0);
                copies--;
            }
            for (int i = repeat.min(); i < repeat.max(); i++) {
                entry = builder.add(new Fork(repeat.body().on(builder.before(entry)), next));
            }
            for (int i = 0; i < copies; i++) {
                entry = repeat.body().on(builder.before(entry));
            }
            return entry;
        }

        private int loop(Regex body, boolean once) {
            int fork = builder.add(new Fork(next, next));
            int entry = body.on(builder.before(fork));
            builder.steps.set(fork, new Fork(entry, next));
            return once ? entry : fork;
        }
    }
}
