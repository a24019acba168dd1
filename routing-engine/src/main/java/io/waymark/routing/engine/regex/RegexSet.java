package io.waymark.routing.engine.regex;

import io.waymark.routing.internal.re2.Regex;
import io.waymark.routing.internal.re2.RegexParser;
import io.waymark.routing.match.RegexPattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which of several patterns takes the whole of a text: one run over the text for as many patterns as one automaton holds. Where all
 * together outgrow {@link Budget#SET}, each half gets automata of its own, down to single patterns. Immutable, for any thread;
 * allocates where {@link RegexMatcher} does.
 */
public final class RegexSet {

    private final Part[] parts;

    private RegexSet(Part[] parts) {
        this.parts = parts;
    }

    /** The set of patterns, whose indexes are their places in the list. */
    public static RegexSet compile(List<RegexPattern> patterns) {
        List<Part> parts = new ArrayList<>();
        add(patterns, 0, parts);
        return new RegexSet(parts.toArray(Part[]::new));
    }

    private static void add(List<RegexPattern> patterns, int first, List<Part> parts) {
        int size = patterns.size();
        Optional<Automaton> automaton = size > 1 ? together(patterns) : Optional.empty();
        if (automaton.isPresent()) {
            parts.add(new Several(first, automaton.get()));
        } else if (size > 1) {
            add(patterns.subList(0, size / 2), first, parts);
            add(patterns.subList(size / 2, size), first + size / 2, parts);
        } else if (size == 1) {
            parts.add(new Single(first, RegexMatcher.compile(patterns.get(0))));
        }
    }

    private static Optional<Automaton> together(List<RegexPattern> patterns) {
        List<Regex> trees = patterns.stream()
                .map(pattern -> RegexParser.parse(pattern.text()))
                .toList();
        return AutomatonBuilder.build(trees, Budget.SET).filter(Automaton::decidesAll);
    }

    /**
     * The lowest index of a pattern that takes the whole text between two places.
     *
     * @param limit only patterns of lower index count
     * @return -1 if there is none
     */
    public int firstMatch(String text, int from, int to, int limit) {
        for (int i = 0; i < parts.length && parts[i].first() < limit; i++) {
            int found = parts[i].match(text, from, to);
            if (found >= 0) {
                return found < limit ? found : Automaton.NONE;
            }
        }
        return Automaton.NONE;
    }

    /** The same for all of the ASCII text between two places. */
    public int firstMatch(byte[] ascii, int from, int to, int limit) {
        for (int i = 0; i < parts.length && parts[i].first() < limit; i++) {
            int found = parts[i].match(ascii, from, to);
            if (found >= 0) {
                return found < limit ? found : Automaton.NONE;
            }
        }
        return Automaton.NONE;
    }

    /** How many automata or single matchers are run at most. */
    int parts() {
        return parts.length;
    }

    /** Patterns whose indexes follow each other. Answers with the lowest index in the set, or -1. */
    private sealed interface Part {

        /** The lowest index. */
        int first();

        int match(String text, int from, int to);

        int match(byte[] ascii, int from, int to);
    }

    private record Several(int first, Automaton automaton) implements Part {

        @Override
        public int match(String text, int from, int to) {
            int found = automaton.match(text, from, to);
            return found < 0 ? Automaton.NONE : first + found;
        }

        @Override
        public int match(byte[] ascii, int from, int to) {
            int found = automaton.match(ascii, from, to);
            return found < 0 ? Automaton.NONE : first + found;
        }
    }

    private record Single(int first, RegexMatcher matcher) implements Part {

        @Override
        public int match(String text, int from, int to) {
            return matcher.matches(text, from, to) ? first : Automaton.NONE;
        }

        @Override
        public int match(byte[] ascii, int from, int to) {
            return matcher.matches(ascii, from, to) ? first : Automaton.NONE;
        }
    }
}
