package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.util.Locale;
import java.util.Set;

/** What an unquoted scalar is, by the rules of the YAML that kubectl reads. Dates and times of day are text. */
public enum ScalarKind {
    /** Text. */
    TEXT,
    /** A whole number in decimal digits. */
    INTEGER,
    /** Any other number. */
    NUMBER,
    /** True or false, in any of YAML 1.1's spellings. */
    BOOLEAN,
    /** Nothing. */
    NULL;

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> BOOLEANS = Set.of("true", "false", "yes", "no", "on", "off", "y", "n");

    static ScalarKind of(String text) {
        if (NULLS.contains(text)) {
            return NULL;
        }
        if (text.length() <= 5 && BOOLEANS.contains(text.toLowerCase(Locale.ROOT))) {
            return BOOLEAN;
        }
        return number(text);
    }

    private static ScalarKind number(String text) {
        int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        boolean digits = false;
        boolean whole = true;
        boolean exponent = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = true;
            } else if (c == '.' && whole && !exponent) {
                whole = false;
            } else if ((c == 'e' || c == 'E') && digits && !exponent) {
                exponent = true;
                whole = false;
                i += i + 1 < text.length() && "+-".indexOf(text.charAt(i + 1)) >= 0 ? 1 : 0;
            } else {
                return special(text.substring(start));
            }
        }
        if (!digits) {
            return TEXT;
        }
        return whole ? INTEGER : NUMBER;
    }

    private static ScalarKind special(String text) {
        boolean based = text.matches("0x[0-9a-fA-F]+|0o[0-7]+|0b[01]+|\\.(inf|Inf|INF|nan|NaN|NAN)");
        return based ? NUMBER : TEXT;
    }

    String describe(String text) {
        return switch (this) {
            case TEXT -> "the text " + ProblemRenderer.quote(text);
            case INTEGER, NUMBER -> "the number " + ProblemRenderer.quote(text);
            case BOOLEAN -> "the boolean " + ProblemRenderer.quote(text);
            case NULL -> "nothing";
        };
    }
}
