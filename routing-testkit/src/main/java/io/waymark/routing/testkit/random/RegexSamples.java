package io.waymark.routing.testkit.random;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a text that a regular expression probably takes: groups, alternatives, classes and repetitions are followed, flags and anchors
 * are skipped. A wrong guess does no harm. Used once.
 */
final class RegexSamples {

    private static final int MAX_DEPTH = 50;

    private final String pattern;
    private final Dice dice;
    private int at;
    private int depth;

    private RegexSamples(String pattern, Dice dice) {
        this.pattern = pattern;
        this.dice = dice;
    }

    static String of(String pattern, Dice dice) {
        return new RegexSamples(pattern, dice).alternatives();
    }

    private String alternatives() {
        List<String> made = new ArrayList<>();
        do {
            made.add(sequence());
        } while (eat('|'));
        return dice.oneOf(made);
    }

    private String sequence() {
        StringBuilder made = new StringBuilder();
        while (at < pattern.length() && "|)".indexOf(pattern.charAt(at)) < 0) {
            String once = atom();
            made.append(once.repeat(times()));
        }
        return made.toString();
    }

    private String atom() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters();
            case '\\' -> escaped();
            case '.' -> dice.any("a", "/");
            case '^', '$' -> "";
            default -> String.valueOf(c);
        };
    }

    private String group() {
        if (++depth > MAX_DEPTH) {
            at = pattern.length();
            return "";
        }
        if (eat('?')) {
            while (at < pattern.length() && ":>)".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            if (!eat(':')) {
                eat('>');
            }
        }
        String made = alternatives();
        eat(')');
        depth--;
        return made;
    }

    /** The first character of a class; of one that excludes, a letter that it probably does not name. */
    private String characters() {
        boolean excludes = eat('^');
        int end = pattern.indexOf(']', at + 1);
        String inside = pattern.substring(at, end < 0 ? pattern.length() : end);
        at = end < 0 ? pattern.length() : end + 1;
        if (excludes || inside.isEmpty()) {
            return inside.indexOf('a') < 0 ? "a" : "1";
        }
        return inside.startsWith("\\")
                ? shorthand(inside.charAt(Math.min(1, inside.length() - 1)))
                : inside.substring(0, 1);
    }

    private String escaped() {
        return at < pattern.length() ? shorthand(pattern.charAt(at++)) : "";
    }

    private static String shorthand(char c) {
        return switch (c) {
            case 'd' -> "1";
            case 'w', 'S', 'D' -> "a";
            case 'A', 'z', 'b', 'B' -> "";
            case 's', 'W' -> "-";
            default -> String.valueOf(c);
        };
    }

    private int times() {
        int times = 1;
        if (eat('*')) {
            times = dice.between(0, 2);
        } else if (eat('+')) {
            times = dice.between(1, 2);
        } else if (eat('?')) {
            times = dice.between(0, 1);
        } else if (eat('{')) {
            times = digits();
            at = Math.max(at, pattern.indexOf('}', at) + 1);
        }
        eat('?');
        return times;
    }

    private int digits() {
        int number = 0;
        while (at < pattern.length() && Character.isDigit(pattern.charAt(at)) && number < 100) {
            number = number * 10 + Character.digit(pattern.charAt(at++), 10);
        }
        return Math.max(1, number);
    }

    private boolean eat(char c) {
        boolean there = at < pattern.length() && pattern.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }
}
