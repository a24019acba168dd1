package io.waymark.routing.internal.re2;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a pattern in one pass, from left to right. Used once. */
public final class RegexParser {

    /** How deep groups nest at most: the stack stays small, and nobody reads deeper. */
    static final int MAX_DEPTH = 250;

    private static final CodePoints NO_LINE_FEED = CodePoints.range('\n', '\n').complement();

    private final PatternText text;
    private final Set<String> names = new HashSet<>();
    private Flags flags = Flags.NONE;
    private int groups;
    private int depth;

    private RegexParser(String pattern) {
        this.text = new PatternText(pattern);
    }

    /**
     * The tree of a pattern.
     *
     * @throws SyntaxFault if it is not RE2 syntax
     */
    public static Regex parse(String pattern) {
        RegexParser parser = new RegexParser(pattern);
        Regex regex = parser.alternatives();
        if (parser.text.more()) {
            throw new SyntaxFault(parser.text.at(), "')' closes nothing", "write \\) for the character");
        }
        RegexSize.check(regex, 0);
        return regex;
    }

    private Regex alternatives() {
        List<Regex> choices = new ArrayList<>();
        do {
            choices.add(sequence());
        } while (text.eat('|'));
        return choices.size() == 1 ? choices.get(0) : new Regex.Alternate(choices);
    }

    private Regex sequence() {
        List<Regex> parts = new ArrayList<>();
        boolean repeated = false;
        while (text.more() && !text.isAtOneOf("|)")) {
            int start = text.at();
            Optional<Counts> counts = Counts.next(text);
            if (counts.isPresent()) {
                repeat(parts, counts.get(), start, repeated);
            } else {
                part(parts);
            }
            repeated = counts.isPresent();
        }
        if (parts.isEmpty()) {
            return new Regex.Empty();
        }
        return parts.size() == 1 ? parts.get(0) : new Regex.Concat(parts);
    }

    /** Repeats the last part. Flags between a part and its repetition do not count, nor do empty quotes. */
    private void repeat(List<Regex> parts, Counts counts, int start, boolean repeated) {
        boolean plus = text.last() == '+';
        boolean greedy = !text.eat('?') ^ flags.ungreedy();
        if (repeated) {
            throw ForeignSyntax.repetition(start, plus);
        }
        if (parts.isEmpty()) {
            throw new SyntaxFault(start, "there is nothing to repeat", "write a backslash before it for the character");
        }
        Regex body = parts.remove(parts.size() - 1);
        Regex repeat = new Regex.Repeat(body, counts.min(), counts.max(), greedy);
        RegexSize.check(repeat, start);
        parts.add(repeat);
    }

    private void part(List<Regex> parts) {
        if (text.isAt('(')) {
            group().ifPresent(parts::add);
        } else if (text.isAt('[')) {
            parts.add(SetParser.brackets(text, flags));
        } else if (text.eat("\\Q")) {
            quoted(parts);
        } else if (text.isAt('\\')) {
            parts.add(backslash());
        } else {
            parts.add(character());
        }
    }

    private Regex character() {
        int start = text.at();
        int c = text.next();
        return switch (c) {
            case '^' -> flags.multiLine() ? Regex.Assertion.LINE_START : Regex.Assertion.TEXT_START;
            case '$' -> flags.multiLine() ? Regex.Assertion.LINE_END : Regex.Assertion.TEXT_END;
            case '.' -> new Regex.Chars(flags.dotAll() ? CodePoints.ALL : NO_LINE_FEED, false);
            case '{' -> brace(start);
            default -> SetParser.character(c, start, flags);
        };
    }

    /** A brace that counts nothing is text. RE2/J counts it as a repetition all the same, so that none can follow it. */
    private Regex brace(int start) {
        int next = text.at();
        if (Counts.next(text).isPresent()) {
            throw new SyntaxFault(next, "a brace that stands for itself cannot be repeated so", "write \\{");
        }
        return SetParser.character('{', start, flags);
    }

    private void quoted(List<Regex> parts) {
        int start = text.at();
        int length = text.distanceTo("\\E");
        PatternText quote = new PatternText(length < 0 ? text.rest() : text.take(length));
        text.eat("\\E");
        while (quote.more()) {
            int offset = start + quote.at();
            parts.add(SetParser.character(quote.next(), offset, flags));
        }
    }

    private Optional<Regex> group() {
        int start = text.at();
        GroupHead head = GroupHead.read(text, flags);
        if (head.kind() == GroupHead.Kind.FLAGS) {
            flags = head.flags();
            return Optional.empty();
        }
        head.name().filter(name -> !names.add(name)).ifPresent(name -> {
            throw new SyntaxFault(start, "the name '" + name + "' stands twice", "give each group a name of its own");
        });
        int index = head.kind() == GroupHead.Kind.CAPTURING ? ++groups : 0;
        Regex body = body(start, head.flags());
        return Optional.of(index > 0 ? new Regex.Group(body, index, head.name()) : body);
    }

    private Regex body(int start, Flags within) {
        if (++depth > MAX_DEPTH) {
            throw new SyntaxFault(start, "groups nest deeper than " + MAX_DEPTH, "");
        }
        Flags around = flags;
        flags = within;
        Regex body = alternatives();
        if (!text.eat(')')) {
            throw new SyntaxFault(start, "'(' is not closed", "write \\( for the character");
        }
        flags = around;
        depth--;
        return body;
    }

    private Regex backslash() {
        int start = text.at();
        return assertion()
                .or(() -> SetParser.named(text, flags))
                .orElseGet(() -> SetParser.character(Escapes.character(text), start, flags));
    }

    private Optional<Regex> assertion() {
        if (text.eat("\\A")) {
            return Optional.of(Regex.Assertion.TEXT_START);
        }
        if (text.eat("\\z")) {
            return Optional.of(Regex.Assertion.TEXT_END);
        }
        if (text.eat("\\b")) {
            return Optional.of(Regex.Assertion.WORD_BOUNDARY);
        }
        return text.eat("\\B") ? Optional.of(Regex.Assertion.NO_WORD_BOUNDARY) : Optional.empty();
    }
}
