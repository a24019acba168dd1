package io.waymark.routing.engine.regex;

import io.waymark.routing.internal.re2.CodePoints;
import io.waymark.routing.internal.re2.Regex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the table of an automaton by the subset construction (Rabin and Scott 1959): a row for each set of steps that can be reached.
 * Assertions wait in their row and are decided when the character behind them is known. Used once.
 */
final class AutomatonBuilder {

    private final Nfa nfa;
    private final Alphabet alphabet;
    private final Budget budget;
    private final Closure closure;
    private final StepSet targets;
    private final int stride;

    /** By class: the side it makes for its neighbours. */
    private final Side[] sides;

    /** The sides that some character makes. */
    private final Set<Side> behind;

    /** By step and class: whether the step reads it. */
    private final boolean[][] reads;

    private final List<Row> rows = new ArrayList<>();
    private final Map<Row, Integer> numbers = new HashMap<>();
    private char[] table = new char[64];
    private int work;

    private AutomatonBuilder(Nfa nfa, Alphabet alphabet, Budget budget) {
        this.nfa = nfa;
        this.alphabet = alphabet;
        this.budget = budget;
        this.closure = new Closure(nfa);
        this.targets = new StepSet(nfa.size());
        this.stride = alphabet.size() + 1;
        this.sides = new Side[alphabet.size()];
        Arrays.setAll(sides, number -> Side.of(alphabet.sample(number)));
        this.behind = EnumSet.copyOf(Arrays.asList(sides));
        this.reads = reads();
    }

    /** The automaton of patterns, which answers with their places in the list; nothing if it takes more than the budget. */
    static Optional<Automaton> build(List<Regex> patterns, Budget budget) {
        Nfa nfa = Nfa.of(patterns.stream().map(Simplify::apply).toList());
        Set<CodePoints> sets = nfa.sets();
        if (Alphabet.cost(sets) > budget.work()) {
            return Optional.empty();
        }
        return new AutomatonBuilder(nfa, Alphabet.of(sets), budget).build();
    }

    private boolean[][] reads() {
        Map<CodePoints, boolean[]> known = new HashMap<>();
        boolean[][] reads = new boolean[nfa.size()][];
        for (int step = 0; step < reads.length; step++) {
            reads[step] = nfa.step(step) instanceof Nfa.Read read
                    ? known.computeIfAbsent(read.points(), this::members)
                    : new boolean[0];
        }
        return reads;
    }

    private boolean[] members(CodePoints points) {
        boolean[] members = new boolean[alphabet.size()];
        for (int number = 0; number < members.length; number++) {
            members[number] = points.contains(alphabet.sample(number));
        }
        return members;
    }

    private Optional<Automaton> build() {
        number(Side.OTHER);
        targets.add(nfa.start());
        int start = number(Side.EDGE);
        for (int row = 1; row < rows.size(); row++) {
            fill(row);
            if (rows.size() * stride > budget.cells() || work + closure.work() > budget.work()) {
                return Optional.empty();
            }
        }
        char[] used = Arrays.copyOf(table, rows.size() * stride);
        return Optional.of(new Automaton(alphabet, nfa.asciiOnly(), used, start * stride));
    }

    /** The number of the row that begins with the targets; a new one if need be. */
    private int number(Side before) {
        Row row = Row.of(closure.waiting(targets), before, nfa);
        int number = numbers.computeIfAbsent(row, unknown -> rows.size());
        if (number == rows.size()) {
            rows.add(row);
        }
        return number;
    }

    private void fill(int number) {
        Row row = rows.get(number);
        int[] next = new int[stride];
        StepSet possible = closure.possible(row, Side.EDGE);
        next[stride - 1] = lowestMatch(possible) + 1;
        for (Side after : behind) {
            if (row.asks()) {
                possible = closure.possible(row, after);
            }
            advance(possible, after, next);
        }
        write(number, next);
    }

    /** What follows each of the characters that make such a side. */
    private void advance(StepSet possible, Side after, int[] next) {
        for (int c = 0; c < alphabet.size(); c++) {
            if (sides[c] == after) {
                targets.clear();
                for (int i = 0; i < possible.size(); i++) {
                    int step = possible.get(i);
                    if (nfa.step(step) instanceof Nfa.Read read && reads[step][c]) {
                        targets.add(read.next());
                    }
                }
                work += possible.size();
                next[c] = targets.size() == 0 ? Automaton.DEAD : number(after) * stride;
            }
        }
    }

    private int lowestMatch(StepSet possible) {
        int lowest = Automaton.NONE;
        for (int i = 0; i < possible.size(); i++) {
            if (nfa.step(possible.get(i)) instanceof Nfa.Match match) {
                lowest = lowest < 0 ? match.pattern() : Math.min(lowest, match.pattern());
            }
        }
        return lowest;
    }

    private void write(int number, int[] next) {
        int place = number * stride;
        if (place + stride > table.length) {
            table = Arrays.copyOf(table, Math.max(2 * table.length, place + stride));
        }
        for (int i = 0; i < stride; i++) {
            table[place + i] = (char) next[i];
        }
    }
}
