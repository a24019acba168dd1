package io.waymark.routing.match;

import io.waymark.routing.internal.Require;

/**
 * A regular expression in RE2 syntax (google/re2, doc/syntax.txt): no look-around, no back-references, no possessive quantifiers,
 * so that it can be matched in time linear in the input. Two patterns are equal when their texts are.
 *
 * @param text the pattern, at most 4096 characters
 */
public record RegexPattern(String text) {

    /** The most characters a pattern may have. */
    public static final int MAX_LENGTH = 4096;

    /** Refuses patterns that are too long. */
    public RegexPattern {
        Require.present("pattern", text);
        int length = text.length();
        Require.that(length <= MAX_LENGTH, "pattern", () -> length + " characters are more than " + MAX_LENGTH);
    }

    @Override
    public String toString() {
        return text;
    }
}
