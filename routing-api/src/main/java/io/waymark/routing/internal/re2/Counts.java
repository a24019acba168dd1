package io.waymark.routing.internal.re2;

import java.util.Optional;

/**
 * How often something is repeated.
 *
 * @param min at least
 * @param max at most, or {@link Regex#UNBOUNDED}
 */
record Counts(int min, int max) {

    /** The most that can be counted. */
    static final int MAX = 1000;

    private static final int TOO_MANY = MAX + 1;
    private static final int NO_NUMBER = -2;

    /** Steps over the repetition that stands next, if one does: {@code *}, {@code +}, {@code ?} or counts in braces. */
    static Optional<Counts> next(PatternText text) {
        if (text.eat('*')) {
            return Optional.of(new Counts(0, Regex.UNBOUNDED));
        }
        if (text.eat('+')) {
            return Optional.of(new Counts(1, Regex.UNBOUNDED));
        }
        if (text.eat('?')) {
            return Optional.of(new Counts(0, 1));
        }
        return text.isAt('{') ? braces(text) : Optional.empty();
    }

    /** Reads {@code {2}}, {@code {2,}} or {@code {2,5}}; nothing is read, and the brace is text, if it does not have that form. */
    private static Optional<Counts> braces(PatternText text) {
        int start = text.at();
        text.eat('{');
        int min = number(text);
        int max = min;
        if (min != NO_NUMBER && text.eat(',')) {
            max = text.isAt('}') ? Regex.UNBOUNDED : number(text);
        }
        if (min == NO_NUMBER || max == NO_NUMBER || !text.eat('}')) {
            text.moveTo(start);
            return Optional.empty();
        }
        if (min > MAX || max > MAX) {
            throw new SyntaxFault(start, "the count is above " + MAX, "leave the bound out: {2,}, or + or *");
        }
        if (max != Regex.UNBOUNDED && min > max) {
            throw new SyntaxFault(start, "the counts are in the wrong order", "write the smaller first: {2,5}");
        }
        return Optional.of(new Counts(min, max));
    }

    /** A number without leading zeros. */
    private static int number(PatternText text) {
        int start = text.at();
        int value = 0;
        while (text.isAtOneOf("0123456789")) {
            value = Math.min(TOO_MANY, value * 10 + text.next() - '0');
        }
        int digits = text.at() - start;
        boolean zeroFirst = digits > 1 && text.since(start).charAt(0) == '0';
        return digits == 0 || zeroFirst ? NO_NUMBER : value;
    }
}
