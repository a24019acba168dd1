package io.waymark.routing.engine.regex;

import com.google.re2j.Pattern;
import io.waymark.routing.match.RegexPattern;
import java.nio.charset.StandardCharsets;

/** A regular expression that a whole text must match. Immutable; safe for any thread. */
public final class RegexMatcher {

    private final Pattern pattern;

    private RegexMatcher(Pattern pattern) {
        this.pattern = pattern;
    }

    /** Makes the matcher of a pattern. */
    public static RegexMatcher compile(RegexPattern pattern) {
        return new RegexMatcher(Pattern.compile(pattern.text()));
    }

    /** Whether a piece of a text matches. */
    public boolean matches(String text, int from, int to) {
        return pattern.matches(text.substring(from, to));
    }

    /** Whether a piece of an ASCII text matches. */
    public boolean matches(byte[] ascii, int from, int to) {
        return pattern.matches(new String(ascii, from, to - from, StandardCharsets.ISO_8859_1));
    }

    /** The longest text with which every text that matches begins. */
    public String literalPrefix() {
        return "";
    }
}
