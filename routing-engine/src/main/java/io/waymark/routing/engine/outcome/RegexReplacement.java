package io.waymark.routing.engine.outcome;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.waymark.routing.match.RegexPattern;

/**
 * Replaces all occurrences of a pattern as RE2 does (google/re2, re2/re2.cc, GlobalReplace): an empty occurrence right behind another does
 * not count, and a substitution that names a group that is not there changes nothing.
 */
final class RegexReplacement {

    private final Pattern pattern;
    private final String substitution;
    private final int most;
    private final boolean possible;

    /**
     * A replacement.
     *
     * @param most the characters of the longest result that anybody takes
     */
    RegexReplacement(RegexPattern pattern, String substitution, int most) {
        this.pattern = Pattern.compile(pattern.text());
        this.substitution = substitution;
        this.most = most;
        this.possible = highestGroup(substitution) <= this.pattern.groupCount();
    }

    private static int highestGroup(String substitution) {
        int highest = 0;
        for (int i = 0; i + 1 < substitution.length(); i++) {
            if (substitution.charAt(i) == '\\') {
                char next = substitution.charAt(++i);
                highest = next >= '0' && next <= '9' ? Math.max(highest, next - '0') : highest;
            }
        }
        return highest;
    }

    /** The text after the replacement; one that is longer than anybody takes may end early. */
    String in(String text) {
        return possible ? replaced(text) : text;
    }

    private String replaced(String text) {
        Matcher matcher = pattern.matcher(text);
        StringBuilder made = new StringBuilder(text.length());
        int end = 0;
        boolean found = false;
        while (made.length() <= most && matcher.find()) {
            boolean emptyBehind = found && matcher.start() == end && matcher.end() == end;
            if (!emptyBehind) {
                found = true;
                made.append(text, end, matcher.start());
                fill(matcher, made);
                end = matcher.end();
            }
        }
        return made.append(text, end, text.length()).toString();
    }

    private void fill(Matcher matcher, StringBuilder made) {
        for (int i = 0; i < substitution.length() && made.length() <= most; i++) {
            char c = substitution.charAt(i);
            boolean escape = c == '\\' && i + 1 < substitution.length();
            char next = escape ? substitution.charAt(++i) : c;
            if (escape && next >= '0' && next <= '9') {
                String group = matcher.group(next - '0');
                made.append(group == null ? "" : group);
            } else {
                made.append(next);
            }
        }
    }
}
