package io.waymark.routing.engine.regex;

import java.util.Arrays;

/** The steps that a pattern can be in, ascending, and the side of the character before, if one of them asks for it. */
final class Row {

    private final int[] steps;
    private final boolean asks;
    private final Side before;

    private Row(int[] steps, boolean asks, Side before) {
        this.steps = steps;
        this.asks = asks;
        this.before = before;
    }

    /** The row of steps that wait. */
    static Row of(StepSet waiting, Side before, Nfa nfa) {
        boolean asks = false;
        for (int i = 0; i < waiting.size(); i++) {
            asks |= nfa.step(waiting.get(i)) instanceof Nfa.Check;
        }
        return new Row(waiting.sorted(), asks, asks ? before : Side.OTHER);
    }

    int[] steps() {
        return steps;
    }

    /** Whether a step of it looks at the sides. */
    boolean asks() {
        return asks;
    }

    Side before() {
        return before;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && before == row.before && Arrays.equals(steps, row.steps);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(steps) + before.hashCode();
    }
}
