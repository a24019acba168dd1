package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an unquoted scalar is, by the rules of the YAML that kubectl reads (YAML 1.1 as in go-yaml). Dates, times of day and base 60
 * ({@code 22:22}) are text.
 */
public enum ScalarKind {
    /** Text. */
    TEXT,
    /** A whole number in plain decimal digits, without a leading zero or plus. */
    INTEGER,
    /** Any other number: with a point, an exponent, a base, a leading zero, underscores; infinities. */
    NUMBER,
    /** True or false, in any of YAML 1.1's spellings. */
    BOOLEAN,
    /** Nothing. */
    NULL;

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> BOOLEANS = Set.of(
            "true", "True", "TRUE", "false", "False", "FALSE", "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON",
            "off", "Off", "OFF", "y", "Y", "n", "N");
    private static final Pattern PLAIN_DIGITS = Pattern.compile("-?(0|[1-9][0-9]*+)");
    private static final Pattern ANY_NUMBER = Pattern.compile("[-+]?("
            + "0x[0-9a-fA-F_]++|0o[0-7_]++|0b[01_]++"
            + "|[0-9][0-9_]*+(\\.[0-9_]*+)?([eE][-+]?[0-9]++)?"
            + "|\\.[0-9][0-9_]*+([eE][-+]?[0-9]++)?"
            + "|\\.(inf|Inf|INF))"
            + "|\\.(nan|NaN|NAN)");

    /** What a text is when it stands without quotes. */
    public static ScalarKind of(String text) {
        if (NULLS.contains(text)) {
            return NULL;
        }
        char first = text.charAt(0);
        if ((first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.') {
            if (PLAIN_DIGITS.matcher(text).matches()) {
                return INTEGER;
            }
            return ANY_NUMBER.matcher(text).matches() ? NUMBER : TEXT;
        }
        return BOOLEANS.contains(text) ? BOOLEAN : TEXT;
    }

    /** Whether it is a number of any form. */
    boolean isNumber() {
        return this == INTEGER || this == NUMBER;
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
