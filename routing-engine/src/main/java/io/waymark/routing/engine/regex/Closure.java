package io.waymark.routing.engine.regex;

/** Follows the steps that read nothing, and counts what it looks at. Not for several threads. */
final class Closure {

    private final Nfa nfa;
    private final StepSet visited;
    private final StepSet waiting;
    private final StepSet possible;
    private int work;

    Closure(Nfa nfa) {
        this.nfa = nfa;
        this.visited = new StepSet(nfa.size());
        this.waiting = new StepSet(nfa.size());
        this.possible = new StepSet(nfa.size());
    }

    /** How many steps were looked at so far. */
    int work() {
        return work;
    }

    /** The reads, checks and matches behind forks. Valid until the next call. */
    StepSet waiting(StepSet from) {
        visited.clear();
        waiting.clear();
        for (int i = 0; i < from.size(); i++) {
            visited.add(from.get(i));
        }
        for (int i = 0; i < visited.size(); i++) {
            Nfa.Step step = nfa.step(visited.get(i));
            if (step instanceof Nfa.Fork fork) {
                visited.add(fork.left());
                visited.add(fork.right());
            } else {
                waiting.add(visited.get(i));
            }
        }
        work += visited.size();
        return waiting;
    }

    /** The reads and matches that are possible between two sides. Valid until the next call. */
    StepSet possible(Row row, Side after) {
        visited.clear();
        possible.clear();
        for (int step : row.steps()) {
            visited.add(step);
        }
        for (int i = 0; i < visited.size(); i++) {
            Nfa.Step step = nfa.step(visited.get(i));
            if (step instanceof Nfa.Fork fork) {
                visited.add(fork.left());
                visited.add(fork.right());
            } else if (step instanceof Nfa.Check check) {
                if (Side.holds(check.assertion(), row.before(), after)) {
                    visited.add(check.next());
                }
            } else {
                possible.add(visited.get(i));
            }
        }
        work += visited.size();
        return possible;
    }
}
