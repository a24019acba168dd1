package io.waymark.routing.yaml.problem;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes problems for people: what, where, the line with a caret, and what to write instead. */
public final class ProblemRenderer {

    private static final int MAX_QUOTE = 80;

    private ProblemRenderer() {}

    /** All problems, an empty line between them. */
    public static String render(List<Problem> problems) {
        return problems.stream().map(ProblemRenderer::render).collect(Collectors.joining("\n"));
    }

    /** One problem, with a final line end. */
    public static String render(Problem problem) {
        Place place = problem.place();
        StringBuilder text = new StringBuilder();
        text.append(problem.severity().name().toLowerCase(Locale.ROOT));
        text.append('[').append(problem.code().id()).append("]: ").append(printable(problem.message()));
        text.append("\n  --> ")
                .append(printable(place.toString()))
                .append(subject(problem))
                .append('\n');
        String margin = " ".repeat(Integer.toString(place.line()).length());
        if (!place.lineText().isEmpty()) {
            line(text, place, margin);
        }
        if (!problem.help().isEmpty()) {
            text.append(place.line() > 0 ? margin : " ")
                    .append(" = help: ")
                    .append(printable(problem.help()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String subject(Problem problem) {
        if (problem.object().isEmpty()) {
            return "";
        }
        String field = problem.field().isEmpty() ? "" : ", " + problem.field();
        return "   (" + printable(problem.object() + field) + ")";
    }

    private static void line(StringBuilder text, Place place, String margin) {
        String line = place.lineText();
        int from = Math.max(0, Math.min(place.column() - 1, line.length()));
        int start = from > MAX_QUOTE ? from - MAX_QUOTE / 2 : 0;
        int end = Math.min(line.length(), start + 2 * MAX_QUOTE);
        int carets = Math.max(1, Math.min(place.length(), end - from));
        text.append(margin).append(" |\n");
        text.append(place.line())
                .append(" | ")
                .append(blanks(line.substring(start, end)))
                .append('\n');
        text.append(margin)
                .append(" | ")
                .append(" ".repeat(from - start))
                .append("^".repeat(carets))
                .append('\n');
    }

    /** One character for each character, so that the caret stands right. */
    private static String blanks(String line) {
        StringBuilder shown = new StringBuilder(line.length());
        line.chars().forEach(c -> shown.append(c < ' ' || c == 0x7F ? ' ' : (char) c));
        return shown.toString();
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (c < ' ' || (c >= 0x7F && c < 0xA0)) {
                shown.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                shown.append((char) c);
            }
        });
        return shown.toString();
    }

    /** Input as it is quoted in messages: cut to 80 characters. */
    public static String quote(String input) {
        return "`" + cut(input, MAX_QUOTE) + "`";
    }

    /** A text, or its beginning with a sign that there is more. */
    public static String cut(String text, int max) {
        return text.length() <= max ? text : text.substring(0, max) + "…";
    }
}
