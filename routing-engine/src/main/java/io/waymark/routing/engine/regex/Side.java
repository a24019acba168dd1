package io.waymark.routing.engine.regex;

import io.waymark.routing.internal.re2.CodePoints;
import io.waymark.routing.internal.re2.Regex;
import io.waymark.routing.internal.re2.Regex.Assertion;
import io.waymark.routing.internal.re2.RegexParser;
import java.util.List;

/** What stands on one side of a place in a text, as far as assertions ask. */
enum Side {
    /** Nothing: the text begins or ends. */
    EDGE,
    /** A line feed. */
    LINE_FEED,
    /** An ASCII letter, digit or underscore. */
    WORD,
    /** Anything else. */
    OTHER;

    /** The sets of characters that sides tell apart. */
    static List<CodePoints> sets() {
        return List.of(set("\\n"), set("\\w"));
    }

    private static CodePoints set(String pattern) {
        return ((Regex.Chars) RegexParser.parse(pattern)).points();
    }

    static Side of(int codePoint) {
        if (codePoint == '\n') {
            return LINE_FEED;
        }
        boolean word = codePoint < 0x80 && (Character.isLetterOrDigit(codePoint) || codePoint == '_');
        return word ? WORD : OTHER;
    }

    /** Whether an assertion holds between two sides. */
    static boolean holds(Assertion assertion, Side before, Side after) {
        return switch (assertion) {
            case TEXT_START -> before == EDGE;
            case TEXT_END -> after == EDGE;
            case LINE_START -> before == EDGE || before == LINE_FEED;
            case LINE_END -> after == EDGE || after == LINE_FEED;
            case WORD_BOUNDARY -> (before == WORD) != (after == WORD);
            case NO_WORD_BOUNDARY -> (before == WORD) == (after == WORD);
        };
    }
}
