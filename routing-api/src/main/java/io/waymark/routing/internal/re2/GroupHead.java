package io.waymark.routing.internal.re2;

import java.util.Optional;

/**
 * What stands between an opening parenthesis and its content.
 *
 * @param kind what the parenthesis opens
 * @param name the name of a named group
 * @param flags the flags within; for {@link Kind#FLAGS} those of what follows
 */
record GroupHead(Kind kind, Optional<String> name, Flags flags) {

    /** What a parenthesis opens. */
    enum Kind {
        /** A group with a number: {@code (}. */
        CAPTURING,
        /** A group without: {@code (?:}. */
        PLAIN,
        /** No group: {@code (?i)}. */
        FLAGS
    }

    private static final String NAME_HINT = "a name has letters, digits and _: (?P<name>...)";

    /** Reads the head at an opening parenthesis. */
    static GroupHead read(PatternText text, Flags flags) {
        int start = text.at();
        if (text.eat("(?P<") || text.eat("(?<")) {
            return new GroupHead(Kind.CAPTURING, Optional.of(name(text, start)), flags);
        }
        if (text.eat("(?")) {
            return flags(text, start, flags);
        }
        text.eat('(');
        return new GroupHead(Kind.CAPTURING, Optional.empty(), flags);
    }

    private static String name(PatternText text, int start) {
        int length = text.distanceTo(">");
        String name = length < 0 ? "" : text.take(length);
        if (name.isEmpty() || !name.chars().allMatch(GroupHead::isNameCharacter)) {
            text.moveTo(start);
            throw ForeignSyntax.group(text)
                    .orElseGet(() -> new SyntaxFault(start, "the name of the group is not valid", NAME_HINT));
        }
        text.eat('>');
        return name;
    }

    private static boolean isNameCharacter(int c) {
        return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    /** Flags to set, then perhaps a minus and flags to clear, then the colon of a group or the parenthesis that ends it all. */
    private static GroupHead flags(PatternText text, int start, Flags before) {
        Flags flags = letters(text, before, true);
        if (text.isAt('-')) {
            text.next();
            boolean some = text.isAtOneOf(Flags.LETTERS);
            flags = letters(text, flags, false);
            if (!some) {
                throw notFlags(text, start);
            }
        }
        if (text.eat(':')) {
            return new GroupHead(Kind.PLAIN, Optional.empty(), flags);
        }
        if (text.eat(')')) {
            return new GroupHead(Kind.FLAGS, Optional.empty(), flags);
        }
        throw notFlags(text, start);
    }

    private static Flags letters(PatternText text, Flags before, boolean on) {
        Flags flags = before;
        while (text.isAtOneOf(Flags.LETTERS)) {
            flags = flags.with((char) text.next(), on);
        }
        return flags;
    }

    private static SyntaxFault notFlags(PatternText text, int start) {
        int end = text.at();
        if (!text.more()) {
            return new SyntaxFault(start, "'(' is not closed", "write \\( for the character");
        }
        text.moveTo(start);
        return ForeignSyntax.group(text)
                .orElseGet(() -> new SyntaxFault(
                        end, "this is no flag of RE2", "the flags are i, m, s and U: (?i), (?s:...), (?i-s)"));
    }
}
