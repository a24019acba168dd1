package io.waymark.routing.match;

import io.waymark.routing.internal.Require;
import io.waymark.routing.internal.re2.RegexParser;
import io.waymark.routing.internal.re2.SyntaxFault;

/**
 * A regular expression in RE2 syntax (google/re2, doc/syntax.txt): no look-around, no back-references, no possessive quantifiers,
 * so that it can be matched in time linear in the input. Whether it stands for the whole of a text or for a part is told where it is
 * used. Two patterns are equal when their texts are.
 *
 * @param text the pattern, at most 4096 characters; written out, its repetitions make at most 10000 steps
 */
public record RegexPattern(String text) {

    /** The most characters a pattern may have. */
    public static final int MAX_LENGTH = 4096;

    /**
     * Refuses patterns that are too long, too large or not RE2 syntax.
     *
     * @throws RegexSyntaxException if the pattern is too large or not RE2 syntax
     */
    public RegexPattern {
        Require.present("pattern", text);
        int length = text.length();
        Require.that(length <= MAX_LENGTH, "pattern", () -> length + " characters are more than " + MAX_LENGTH);
        requireSyntax(text);
    }

    private static void requireSyntax(String text) {
        try {
            RegexParser.parse(text);
        } catch (SyntaxFault fault) {
            throw new RegexSyntaxException(text, fault.offset(), fault.reason(), fault.hint());
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
