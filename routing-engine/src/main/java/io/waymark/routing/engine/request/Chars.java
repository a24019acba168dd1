package io.waymark.routing.engine.request;

/** Which characters are what, ASCII alone: no letter outside it is ever folded or taken for another. */
final class Chars {

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
    private static final boolean[] TOKEN = table(TOKEN_MARKS);
    /** Characters of a path that every policy keeps, other than slash and dot, which depend on their neighbours. */
    private static final boolean[] PLAIN_PATH = table("-_~!$&'()*+,=:@^`{|}[]");

    private static final boolean[] HOST = table("-_");
    private static final byte[] PATH_KINDS = pathKinds();

    /** A character of a path that is plain wherever it stands. */
    static final byte PLAIN = 0;
    /** A slash or a dot, whose neighbours decide. */
    static final byte SEPARATES = 1;
    /** A question mark, which ends the path. */
    static final byte ENDS = 2;
    /** Any other character. */
    static final byte ODD = 3;

    private Chars() {}

    private static boolean[] table(String marks) {
        boolean[] table = new boolean[128];
        for (char c = 0; c < 128; c++) {
            table[c] = isLetterOrDigit(c) || marks.indexOf(c) >= 0;
        }
        return table;
    }

    private static byte[] pathKinds() {
        byte[] kinds = new byte[128];
        for (char c = 0; c < 128; c++) {
            kinds[c] = PLAIN_PATH[c] ? PLAIN : c == '/' || c == '.' ? SEPARATES : c == '?' ? ENDS : ODD;
        }
        return kinds;
    }

    /** What a character is in a path. */
    static byte pathKind(char c) {
        return c < 128 ? PATH_KINDS[c] : ODD;
    }

    static boolean isToken(char c) {
        return c < 128 && TOKEN[c];
    }

    static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isToken(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** A character of a host label. */
    static boolean isHost(char c) {
        return c < 128 && HOST[c];
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetterOrDigit(char c) {
        return isDigit(c) || (lower(c) >= 'a' && lower(c) <= 'z');
    }

    static boolean isUnreserved(int value) {
        return value < 128 && (isLetterOrDigit((char) value) || "-._~".indexOf(value) >= 0);
    }

    /** CR, LF and NUL, which would split a header or end a text. */
    static boolean splits(char c) {
        return c == '\r' || c == '\n' || c == 0;
    }

    static char lower(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }

    static String lower(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (lower(text.charAt(i)) != text.charAt(i)) {
                char[] lowered = text.toCharArray();
                for (int j = i; j < lowered.length; j++) {
                    lowered[j] = lower(lowered[j]);
                }
                return new String(lowered);
            }
        }
        return text;
    }

    /** Whether the text begins with these lower-case letters, in any case. */
    static boolean begins(String text, String lowerCase) {
        if (text.length() < lowerCase.length()) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            if (lower(text.charAt(i)) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The byte that the escape at this offset stands for; -1 if there is none. */
    static int escape(CharSequence text, int at) {
        if (at + 2 >= text.length() || text.charAt(at) != '%') {
            return -1;
        }
        int high = hex(text.charAt(at + 1));
        int low = hex(text.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    static boolean isHex(CharSequence text, int at) {
        return at < text.length() && hex(text.charAt(at)) >= 0;
    }

    private static int hex(char c) {
        if (isDigit(c)) {
            return c - '0';
        }
        char letter = lower(c);
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    /** Text with the escapes of unreserved characters decoded once (RFC 3986 section 6.2.2.2); all else stays. */
    static String decodeUnreserved(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int value = escape(text, i);
            if (value >= 0 && isUnreserved(value)) {
                decoded.append((char) value);
                i += 2;
            } else {
                decoded.append(text.charAt(i));
            }
        }
        return decoded.toString();
    }
}
