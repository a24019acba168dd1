package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import java.util.Locale;

/** Finds characters that no configuration holds: controls, and marks that an editor does not show. */
final class TextGuard {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char LINE_SEPARATOR = '\u2028';
    private static final char PARAGRAPH_SEPARATOR = '\u2029';

    private TextGuard() {}

    /** Whether a character is one of them. Tabs and line ends are not. */
    static boolean isForbidden(char c) {
        if (c < 0x7F) {
            return c < ' ' && c != '\t' && c != '\n' && c != '\r';
        }
        return c < 0xA0 || c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR || c == BYTE_ORDER_MARK || c >= '\uFFFE';
    }

    static void refuse(char c, Place place, Problems problems) {
        problems.noteLoss();
        String code = String.format(Locale.ROOT, "U+%04X", (int) c);
        if (c == BYTE_ORDER_MARK) {
            problems.add(
                    ProblemCode.NOT_TEXT,
                    place,
                    "a byte order mark inside the text",
                    "remove it; files that were joined leave one in the middle");
        } else if (c == LINE_SEPARATOR || c == PARAGRAPH_SEPARATOR) {
            problems.add(
                    ProblemCode.NOT_TEXT,
                    place,
                    "the line separator " + code + ", which editors do not show",
                    "replace it with an ordinary line end");
        } else {
            problems.add(
                    ProblemCode.NOT_TEXT,
                    place,
                    "the control character " + code + ", which no configuration holds",
                    c == 0 ? "save the file as UTF-8 text; UTF-16 needs a byte order mark" : "remove it");
        }
    }
}
