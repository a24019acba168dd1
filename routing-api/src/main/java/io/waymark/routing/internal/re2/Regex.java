package io.waymark.routing.internal.re2;

import java.util.List;
import java.util.Optional;

/** A regular expression as a tree. Flags are gone: each part says by itself what it takes. Immutable. */
public sealed interface Regex {

    /** The {@link Repeat#max} of a repetition without bound. */
    int UNBOUNDED = -1;

    /** Takes this apart by its case. */
    <R> R on(Cases<R> cases);

    /** One answer for each case. */
    interface Cases<R> {

        /** For {@link Empty}. */
        R empty(Empty empty);

        /** For {@link Chars}. */
        R chars(Chars chars);

        /** For {@link Concat}. */
        R concat(Concat concat);

        /** For {@link Alternate}. */
        R alternate(Alternate alternate);

        /** For {@link Repeat}. */
        R repeat(Repeat repeat);

        /** For {@link Group}. */
        R group(Group group);

        /** For {@link Assertion}. */
        R assertion(Assertion assertion);
    }

    /** No character at all. */
    record Empty() implements Regex {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.empty(this);
        }
    }

    /**
     * One code point of a set: a letter, a class, or any character.
     *
     * @param points the set; empty if nothing can be taken
     * @param fromTable whether a table of Unicode ({@code \p{Greek}}) had a part in it. Then {@code points} speaks of ASCII alone:
     *     beyond it, tables differ from one version of Unicode to the next, and so do RE2, RE2/J and the JDK
     */
    record Chars(CodePoints points, boolean fromTable) implements Regex {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.chars(this);
        }
    }

    /** One part after another, at least two. */
    record Concat(List<Regex> parts) implements Regex {

        /** Copies the list. */
        public Concat {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.concat(this);
        }
    }

    /** One of several, at least two; earlier ones are preferred. */
    record Alternate(List<Regex> choices) implements Regex {

        /** Copies the list. */
        public Alternate {
            choices = List.copyOf(choices);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.alternate(this);
        }
    }

    /**
     * A part several times.
     *
     * @param min 0 to 1000
     * @param max {@code min} to 1000, or {@link #UNBOUNDED}
     * @param greedy whether more is preferred
     */
    record Repeat(Regex body, int min, int max, boolean greedy) implements Regex {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.repeat(this);
        }
    }

    /**
     * A part that is captured.
     *
     * @param index from 1, in the order of the opening parentheses
     * @param name the name, if it has one
     */
    record Group(Regex body, int index, Optional<String> name) implements Regex {
        @Override
        public <R> R on(Cases<R> cases) {
            return cases.group(this);
        }
    }

    /** A condition on the place between two characters. */
    enum Assertion implements Regex {
        /** {@code ^} without {@code (?m)}, {@code \A}. */
        TEXT_START,
        /** {@code $} without {@code (?m)}, {@code \z}. */
        TEXT_END,
        /** {@code ^} with {@code (?m)}: the beginning, or behind a line feed. */
        LINE_START,
        /** {@code $} with {@code (?m)}: the end, or before a line feed. */
        LINE_END,
        /** {@code \b}: an ASCII word character on one side alone. */
        WORD_BOUNDARY,
        /** {@code \B}. */
        NO_WORD_BOUNDARY;

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.assertion(this);
        }
    }
}
