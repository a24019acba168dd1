package io.waymark.routing.internal.re2;

import java.util.Optional;

/** Reads what stands for one character of a set: brackets, {@code \d}, {@code \pN}, and single characters under {@code (?i)}. */
final class SetParser {

    private static final String BRACKET_HINT = "write \\[ for the character";

    private final PatternText text;
    private final boolean ignoreCase;
    private final CodePoints.Builder points = new CodePoints.Builder();
    private boolean fromTable;

    private SetParser(PatternText text, boolean ignoreCase) {
        this.text = text;
        this.ignoreCase = ignoreCase;
    }

    /** One character that stands for itself. */
    static Regex character(int c, int offset, Flags flags) {
        SetParser parser = new SetParser(new PatternText(""), flags.ignoreCase());
        parser.add(c, c, offset);
        return parser.chars(false);
    }

    /** A bracket expression, at its opening bracket. */
    static Regex brackets(PatternText text, Flags flags) {
        return new SetParser(text, flags.ignoreCase()).brackets();
    }

    /** A set with a name, at its backslash; nothing if the backslash means something else. */
    static Optional<Regex> named(PatternText text, Flags flags) {
        SetParser parser = new SetParser(text, flags.ignoreCase());
        return parser.backslashSet() ? Optional.of(parser.chars(false)) : Optional.empty();
    }

    private Regex chars(boolean negated) {
        CodePoints set = points.build();
        return new Regex.Chars(negated ? set.complement() : set, fromTable);
    }

    private Regex brackets() {
        int start = text.at();
        text.next();
        boolean negated = text.eat('^');
        boolean first = true;
        while (first || !text.isAt(']')) {
            if (!text.more()) {
                throw new SyntaxFault(start, "'[' is not closed", BRACKET_HINT);
            }
            if (!posixSet() && !backslashSet()) {
                range(start);
            }
            first = false;
        }
        text.next();
        return chars(negated);
    }

    private void range(int bracket) {
        int start = text.at();
        int low = member(bracket);
        int high = low;
        if (text.isAt('-') && !text.isAt("-]")) {
            text.next();
            high = member(bracket);
        }
        if (high < low) {
            throw new SyntaxFault(start, "the range is in the wrong order", "write - first or last for the character");
        }
        add(low, high, start);
    }

    private int member(int bracket) {
        if (!text.more()) {
            throw new SyntaxFault(bracket, "'[' is not closed", BRACKET_HINT);
        }
        return text.isAt('\\') ? Escapes.character(text) : text.next();
    }

    /** Reads {@code [:alpha:]} or {@code [:^alpha:]}. */
    private boolean posixSet() {
        int start = text.at();
        int length = text.isAt("[:") ? text.distanceTo(":]") : -1;
        if (length < 0) {
            return false;
        }
        String name = length < 2 ? "" : text.take(length).substring(2);
        boolean negated = name.startsWith("^");
        CodePoints set = NamedSets.posix(negated ? name.substring(1) : name)
                .orElseThrow(() -> new SyntaxFault(
                        start,
                        "there is no such set of characters",
                        "write one such as [:alpha:], [:digit:], [:alnum:]"));
        text.eat(":]");
        add(set, negated);
        return true;
    }

    /** Reads {@code \d} and its like, or {@code \pN}. */
    private boolean backslashSet() {
        int start = text.at();
        if (!text.eat('\\') || !text.isAtOneOf("dDsSwWpP")) {
            text.moveTo(start);
            return false;
        }
        char letter = (char) text.next();
        boolean negated = Character.isUpperCase(letter);
        Optional<CodePoints> perl = NamedSets.perl(Character.toLowerCase(letter));
        if (perl.isPresent()) {
            add(perl.get(), negated);
        } else {
            unicodeSet(start, negated);
        }
        return true;
    }

    private void unicodeSet(int start, boolean negated) {
        String written = tableName();
        boolean inverse = written.startsWith("^");
        String name = inverse ? written.substring(1) : written;
        if (name.equals("Any")) {
            add(CodePoints.ALL, negated != inverse);
            return;
        }
        CodePoints ascii = NamedSets.unicode(name)
                .orElseThrow(() -> new SyntaxFault(
                        start,
                        "there is no such table of Unicode",
                        "write a category or script such as \\pL, \\p{Lu}, \\p{Greek}, or a set such as [[:alpha:]]"));
        fromTable = true;
        add(ascii, negated != inverse);
    }

    private String tableName() {
        if (!text.eat('{')) {
            return text.more() ? Character.toString(text.next()) : "";
        }
        int length = text.distanceTo("}");
        String name = length < 0 ? "" : text.take(length);
        text.eat('}');
        return name;
    }

    private void add(CodePoints set, boolean negated) {
        CodePoints.Builder folded = new CodePoints.Builder().addAll(set);
        for (int range = 0; ignoreCase && range < set.ranges(); range++) {
            CaseOrbits.add(folded, set.first(range), set.last(range));
        }
        points.addAll(negated ? folded.build().complement() : folded.build());
    }

    private void add(int first, int last, int offset) {
        if (!ignoreCase) {
            points.add(first, last);
            return;
        }
        if (CaseOrbits.isOneWay(first, last)) {
            throw new SyntaxFault(
                    offset, "U+1C80 to U+1C88 cannot be compared without case", "leave them out, or (?i)");
        }
        CaseOrbits.add(points, first, last);
    }
}
