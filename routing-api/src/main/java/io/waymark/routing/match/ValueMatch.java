package io.waymark.routing.match;

import io.waymark.routing.internal.Require;

/**
 * How one value is compared: of a header, a query parameter, a cookie, an attribute. Compared with its case unless {@code
 * ignoreCase} says otherwise, which folds ASCII letters only.
 */
public sealed interface ValueMatch {

    /** The value is there, whatever it is, also empty. */
    ValueMatch PRESENT = new Present();

    /** The whole value. */
    record Exact(String text, boolean ignoreCase) implements ValueMatch {

        /** Refuses CR, LF and NUL, which no value holds. */
        public Exact {
            Require.headerValue("text", text);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.exact(this);
        }

        @Override
        public String toString() {
            return Words.of("exactly", text, ignoreCase);
        }
    }

    /** The beginning of the value. */
    record Prefix(String text, boolean ignoreCase) implements ValueMatch {

        /** Refuses an empty beginning: say {@link Present}. */
        public Prefix {
            Require.notEmpty("text", text);
            Require.headerValue("text", text);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.prefix(this);
        }

        @Override
        public String toString() {
            return Words.of("prefix", text, ignoreCase);
        }
    }

    /** The end of the value. */
    record Suffix(String text, boolean ignoreCase) implements ValueMatch {

        /** Refuses an empty end: say {@link Present}. */
        public Suffix {
            Require.notEmpty("text", text);
            Require.headerValue("text", text);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.suffix(this);
        }

        @Override
        public String toString() {
            return Words.of("suffix", text, ignoreCase);
        }
    }

    /** Text that stands anywhere in the value. */
    record Contains(String text, boolean ignoreCase) implements ValueMatch {

        /** Refuses empty text: say {@link Present}. */
        public Contains {
            Require.notEmpty("text", text);
            Require.headerValue("text", text);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.contains(this);
        }

        @Override
        public String toString() {
            return Words.of("text", text, ignoreCase);
        }
    }

    /** A regular expression in RE2 syntax that the whole value must match. */
    record Regex(RegexPattern pattern) implements ValueMatch {

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.regex(this);
        }

        @Override
        public String toString() {
            return "regex " + pattern.text();
        }
    }

    /**
     * A whole number in decimal digits, with an optional sign, that fits 64 bits: {@code start <= value < end}. Anything else
     * fails the test.
     */
    record Range(long start, long end) implements ValueMatch {

        /** Refuses a range that holds nothing. */
        public Range {
            Require.that(start < end, "end", () -> end + " is not above the start " + start);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.range(this);
        }

        @Override
        public String toString() {
            return "from " + start + " to below " + end;
        }
    }

    /** The value is there. Use {@link #PRESENT}. */
    record Present() implements ValueMatch {

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.present(this);
        }

        @Override
        public String toString() {
            return "any value";
        }
    }

    /** One method for each case. */
    interface Cases<R> {
        /** The whole value. */
        R exact(Exact match);

        /** The beginning. */
        R prefix(Prefix match);

        /** The end. */
        R suffix(Suffix match);

        /** Anywhere. */
        R contains(Contains match);

        /** A regular expression. */
        R regex(Regex match);

        /** A range of whole numbers. */
        R range(Range match);

        /** Presence. */
        R present(Present match);
    }

    /** Calls the method of this case. */
    <R> R on(Cases<R> cases);

    /** The whole value, with its case. */
    static ValueMatch exact(String text) {
        return new Exact(text, false);
    }

    /** The beginning of the value, with its case. */
    static ValueMatch prefix(String text) {
        return new Prefix(text, false);
    }

    /** The end of the value, with its case. */
    static ValueMatch suffix(String text) {
        return new Suffix(text, false);
    }

    /** Text anywhere in the value, with its case. */
    static ValueMatch contains(String text) {
        return new Contains(text, false);
    }

    /** A regular expression in RE2 syntax for the whole value. */
    static ValueMatch regex(String pattern) {
        return new Regex(new RegexPattern(pattern));
    }

    /** A whole number with {@code start <= value < end}. */
    static ValueMatch range(long start, long end) {
        return new Range(start, end);
    }
}
