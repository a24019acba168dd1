package io.waymark.routing.engine.regex;

import com.google.re2j.Pattern;
import io.waymark.routing.internal.re2.Regex;
import io.waymark.routing.internal.re2.RegexParser;
import io.waymark.routing.match.RegexPattern;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Whether a pattern takes the whole of a text, in time linear in the text. Answers as RE2/J does. Immutable, for any thread, and without
 * allocation, unless the automaton outgrew {@link Budget#PATTERN} or a text beyond ASCII meets a table of Unicode: then RE2/J matches.
 */
public final class RegexMatcher {

    private final Optional<Automaton> automaton;
    private final Optional<Pattern> slow;

    private RegexMatcher(Optional<Automaton> automaton, Optional<Pattern> slow) {
        this.automaton = automaton;
        this.slow = slow;
    }

    /** The matcher of a pattern. */
    public static RegexMatcher compile(RegexPattern pattern) {
        Regex regex = RegexParser.parse(pattern.text());
        Optional<Automaton> automaton = AutomatonBuilder.build(List.of(regex), Budget.PATTERN);
        boolean decides = automaton.isPresent() && automaton.get().decidesAll();
        Optional<Pattern> slow = decides ? Optional.empty() : Optional.of(Pattern.compile(pattern.text()));
        return new RegexMatcher(automaton, slow);
    }

    /** Whether the pattern takes the whole text between two places. */
    public boolean matches(String text, int from, int to) {
        int found = automaton.isPresent() ? automaton.get().match(text, from, to) : Automaton.UNDECIDED;
        return found == Automaton.UNDECIDED ? slowly(text.substring(from, to)) : found >= 0;
    }

    /** Whether the pattern takes all of the ASCII text between two places. */
    public boolean matches(byte[] ascii, int from, int to) {
        return automaton.isPresent()
                ? automaton.get().match(ascii, from, to) >= 0
                : slowly(new String(ascii, from, to - from, StandardCharsets.US_ASCII));
    }

    private boolean slowly(String text) {
        return slow.orElseThrow().matches(text);
    }

    /** The longest text with which every text begins that a pattern takes, case and all; {@code ""} if there is none. */
    public static String literalPrefix(RegexPattern pattern) {
        return LiteralPrefix.of(RegexParser.parse(pattern.text()));
    }

    /** The entries of the automaton's table; 0 if there is none. */
    int cells() {
        return automaton.map(Automaton::cells).orElse(0);
    }
}
