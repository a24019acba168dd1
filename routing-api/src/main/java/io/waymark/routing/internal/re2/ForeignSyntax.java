package io.waymark.routing.internal.re2;

import java.util.Map;
import java.util.Optional;

/** Syntax of Java, Perl and others that RE2 does not have, and what to write instead. */
final class ForeignSyntax {

    private static final String NOT_RE2 = " is not RE2 syntax";

    private record Foreign(String start, String name, String hint) {}

    private static final Foreign[] GROUPS = {
        new Foreign("(?=", "look-ahead", "write the pattern for the whole text, or split the rule in two"),
        new Foreign("(?!", "look-ahead", "put a rule for what is excluded before this one"),
        new Foreign("(?<=", "look-behind", "write the pattern for the whole text, or split the rule in two"),
        new Foreign("(?<!", "look-behind", "put a rule for what is excluded before this one"),
        new Foreign("(?>", "an atomic group", "write (?:...): matching takes linear time anyway"),
        new Foreign("(?P=", "a back-reference", "write the alternatives out"),
        new Foreign("(?P>", "a call of a group", "write the group out"),
        new Foreign("(?#", "a comment", "leave it out"),
        new Foreign("(?x", "the flag x", "leave blanks and comments out of the pattern"),
        new Foreign("(?'", "a name in quotes", "write (?P<name>...)"),
        new Foreign("(?|", "a group that numbers its alternatives alike", "write (?:...)"),
        new Foreign("(?(", "a condition", "write the alternatives out"),
        new Foreign("(?R", "recursion", "write the nesting out, as deep as it is needed")
    };

    private static final Map<Character, Foreign> ESCAPES = Map.ofEntries(
            escape('Z', "write \\z, or $"),
            escape('h', "write [ \\t]"),
            escape('H', "write [^ \\t]"),
            escape('V', "write [^\\n\\v\\f\\r]"),
            escape('R', "write (?:\\r\\n|[\\n\\v\\f\\r])"),
            escape('X', "write ."),
            escape('N', "write [^\\n]"),
            escape('G', "leave it out: the whole text is matched"),
            escape('K', "leave it out: the whole text is matched"),
            escape('C', "write ."),
            escape('e', "write \\x1b"),
            escape('c', "write the code of the character: \\x0d"),
            escape('u', "write \\x{20AC}"),
            escape('U', "write \\x{20AC}"),
            escape('E', "\\E ends what \\Q began"),
            escape('b', "within brackets write \\x08 for a backspace"),
            escape('B', "it cannot stand within brackets"),
            escape('A', "it cannot stand within brackets"),
            escape('z', "it cannot stand within brackets"),
            escape('Q', "it cannot stand within brackets"),
            escape('x', "write two digits, \\x7e, or any number of them in braces, \\x{20AC}"));

    private ForeignSyntax() {}

    private static Map.Entry<Character, Foreign> escape(char letter, String hint) {
        return Map.entry(letter, new Foreign("\\" + letter, "\\" + letter, hint));
    }

    /** The fault of a parenthesis that begins something foreign. */
    static Optional<SyntaxFault> group(PatternText text) {
        for (Foreign foreign : GROUPS) {
            if (text.isAt(foreign.start)) {
                return Optional.of(new SyntaxFault(text.at(), foreign.name + NOT_RE2, foreign.hint));
            }
        }
        return Optional.empty();
    }

    /** The fault of a backslash with a letter or digit that RE2 gives no meaning there. */
    static SyntaxFault escape(int offset, int c) {
        String written = "\\" + Character.toString(c);
        if ((c >= '1' && c <= '9') || c == 'k') {
            String hint = "write the alternatives out; for a code, \\x41 or \\101";
            return new SyntaxFault(offset, "the back-reference " + written + NOT_RE2, hint);
        }
        Foreign foreign = c <= Character.MAX_VALUE ? ESCAPES.get((char) c) : null;
        String hint = foreign == null ? "without the backslash the character stands for itself" : foreign.hint;
        return new SyntaxFault(offset, written + NOT_RE2 + (c == 'x' ? " so" : ""), hint);
    }

    /** The fault of a repetition right behind another, such as {@code a++}. */
    static SyntaxFault repetition(int offset, boolean plus) {
        return plus
                ? new SyntaxFault(
                        offset, "a possessive quantifier" + NOT_RE2, "leave the + out: there is no backtracking")
                : new SyntaxFault(offset, "a repetition cannot be repeated", "put the inner one in a group: (?:a*)*");
    }
}
