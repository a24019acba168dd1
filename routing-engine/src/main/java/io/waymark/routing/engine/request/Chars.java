package io.waymark.routing.engine.request;

/** The classes of ASCII characters that HTTP knows. */
public final class Chars {

    private Chars() {}

    static boolean letterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    static boolean unreserved(int c) {
        return letterOrDigit(c) || c == '-' || c == '.' || c == '_' || c == '~';
    }

    static boolean token(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!letterOrDigit(c) && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The offset of the first CR, LF or NUL, or -1. */
    public static int breakAt(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r' || c == '\n' || c == 0) {
                return i;
            }
        }
        return -1;
    }

    static boolean outsideAscii(char c) {
        return c <= ' ' || c >= 127;
    }

    static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    /** The byte that an escape at this place stands for, or -1 where there is none. */
    static int escape(String text, int at) {
        if (at + 2 >= text.length() || text.charAt(at) != '%') {
            return -1;
        }
        int high = hex(text.charAt(at + 1));
        int low = hex(text.charAt(at + 2));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    /** ASCII letters in lower case, all else as it is. */
    public static String lower(String text) {
        StringBuilder lowered = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lowered.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return lowered.toString();
    }

    /** Escapes of unreserved characters decoded, once; all else as it is. */
    public static String unescapeUnreserved(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int value = escape(text, i);
            boolean decode = value >= 0 && unreserved(value);
            out.append(decode ? (char) value : text.charAt(i));
            i += decode ? 2 : 0;
        }
        return out.toString();
    }
}
