package io.waymark.routing.match;

import io.waymark.routing.internal.Require;
import io.waymark.routing.match.PathTemplate.Part;
import java.util.ArrayList;
import java.util.List;

/** Reads the text of a {@link PathTemplate} in one pass, from left to right. */
final class TemplateParser {

    private static final String LITERAL_MARKS = "-._~%!$&'()+,;:@=/";
    private static final int MAX_NAME = 16;

    private final String text;
    private final List<Part> parts;
    private int at;
    private boolean restSeen;

    TemplateParser(String text) {
        Require.path("template", text);
        Require.that(
                text.length() <= PathTemplate.MAX_LENGTH,
                "template",
                () -> "longer than " + PathTemplate.MAX_LENGTH + " characters");
        this.text = text;
        this.parts = sequence(false);
        PathTemplate.requireDistinct(parts);
    }

    List<Part> parts() {
        return parts;
    }

    private List<Part> sequence(boolean inVariable) {
        List<Part> read = new ArrayList<>();
        while (at < text.length() && !(inVariable && text.charAt(at) == '}')) {
            char c = text.charAt(at);
            if (c == '*') {
                read.add(star());
            } else if (c == '{') {
                require(!inVariable, "a variable within a variable");
                read.add(variable());
            } else {
                read.add(literal());
            }
        }
        return read;
    }

    private Part star() {
        require(!restSeen, "an operator after '**'");
        if (text.startsWith("**", at)) {
            restSeen = true;
            at += 2;
            return new Part.AnyRest();
        }
        at++;
        return new Part.AnySegment();
    }

    private Part variable() {
        require(!restSeen, "an operator after '**'");
        at++;
        String name = name();
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            List<Part> within = sequence(true);
            require(!within.isEmpty(), "an empty pattern for '" + name + "'");
            close();
            return new Part.Variable(name, within);
        }
        close();
        return new Part.Variable(name, List.of(new Part.AnySegment()));
    }

    private String name() {
        int start = at;
        while (at < text.length() && (isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        String name = text.substring(start, at);
        require(!name.isEmpty() && isLetter(name.charAt(0)), "a variable name that does not begin with a letter");
        require(name.length() <= MAX_NAME, "a variable name longer than " + MAX_NAME + " characters");
        return name;
    }

    private void close() {
        require(at < text.length() && text.charAt(at) == '}', "'}' missing");
        at++;
    }

    private Part literal() {
        int start = at;
        while (at < text.length() && isLiteral(text.charAt(at))) {
            at++;
        }
        require(at > start, "a character that does not belong in a template");
        return new Part.Literal(text.substring(start, at));
    }

    private void require(boolean holds, String fault) {
        int offset = at;
        Require.that(holds, "template", () -> "'" + text + "' at offset " + offset + ": " + fault);
    }

    private static boolean isLiteral(char c) {
        return isLetterOrDigit(c) || LITERAL_MARKS.indexOf(c) >= 0;
    }

    private static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
