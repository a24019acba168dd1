package io.waymark.routing.internal.re2;

/** Backslashes that stand for one character. */
final class Escapes {

    private static final int MAX_OCTAL = 3;

    private Escapes() {}

    /** The character of an escape, which stands at the backslash. */
    static int character(PatternText text) {
        int start = text.at();
        text.next();
        if (!text.more()) {
            throw new SyntaxFault(start, "a backslash at the end", "write \\\\ for the character");
        }
        int c = text.next();
        if (!isLetterOrDigit(c)) {
            return c;
        }
        return switch (c) {
            case 'a' -> 7;
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 11;
            case 'x' -> hex(text, start);
            default -> octal(text, start, c);
        };
    }

    /** Up to three digits; what begins with another digit than 0 needs two, or it would be a back-reference. */
    private static int octal(PatternText text, int start, int first) {
        boolean code = first == '0' || (first >= '1' && first <= '7' && text.isAtOneOf("01234567"));
        if (!code) {
            throw ForeignSyntax.escape(start, first);
        }
        int value = first - '0';
        for (int digits = 1; digits < MAX_OCTAL && text.isAtOneOf("01234567"); digits++) {
            value = value * 8 + text.next() - '0';
        }
        return value;
    }

    private static int hex(PatternText text, int start) {
        boolean braces = text.eat('{');
        int from = text.at();
        int value = 0;
        while (text.more() && (braces || text.at() < from + 2) && !text.isAt('}')) {
            int digit = digit(text.next());
            value = digit < 0 || value > Character.MAX_CODE_POINT ? Integer.MAX_VALUE : value * 16 + digit;
        }
        int digits = text.at() - from;
        boolean whole = braces ? digits > 0 && text.eat('}') : digits == 2;
        if (!whole || value > Character.MAX_CODE_POINT) {
            throw ForeignSyntax.escape(start, 'x');
        }
        return value;
    }

    private static int digit(int c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }
}
