package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;

/**
 * Refuses text that a parser would take long over: SnakeYAML is quadratic in the length of one comment, blank run or scalar. One pass,
 * before any parser sees the text.
 */
final class SizeGuard {

    private final SourceText source;
    private final Limits limits;
    private final Problems problems;
    private int line = 1;
    private int lineStart;
    private int documentStart;
    private int blanks;

    SizeGuard(SourceText source, Limits limits, Problems problems) {
        this.source = source;
        this.limits = limits;
        this.problems = problems;
    }

    /** Whether the text may be parsed. */
    boolean admits() {
        String text = source.text();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isForbidden(c)) {
                return refuse(ProblemCode.NOT_TEXT, "a control character that no configuration holds", "remove it", i);
            }
            blanks = c == ' ' || c == '\t' || c == '\n' || c == '\r' ? blanks + 1 : 0;
            if (i - lineStart > limits.lineChars() || blanks > limits.lineChars()) {
                return tooLong("a line or run of blanks longer than " + limits.lineChars() + " characters");
            }
            if (c == '\n') {
                nextLine(text, i + 1);
            }
            if (i - documentStart > limits.documentChars()) {
                return tooLong("a document longer than " + limits.documentChars() + " characters");
            }
        }
        return true;
    }

    private void nextLine(String text, int start) {
        line++;
        lineStart = start;
        if (text.startsWith("---", start)) {
            documentStart = start;
        }
    }

    private boolean tooLong(String what) {
        problems.add(
                ProblemCode.LIMIT,
                new Place(source.file(), line, 1, 1, ""),
                what,
                "split the input, or raise the limit");
        return false;
    }

    private boolean refuse(ProblemCode code, String message, String help, int at) {
        problems.add(code, source.place(line, at - lineStart + 1, 1), message, help);
        return false;
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
    }
}
