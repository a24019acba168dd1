package io.waymark.routing.internal;

/** Text rules for ASCII alone: letters outside it are never folded, so no look-alike becomes a letter. */
public final class Ascii {

    private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";

    private Ascii() {}

    /** The text with A to Z lowered. */
    public static String lower(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isUpper(text.charAt(i))) {
                return lowerFrom(text, i);
            }
        }
        return text;
    }

    private static String lowerFrom(String text, int first) {
        char[] chars = text.toCharArray();
        for (int i = first; i < chars.length; i++) {
            chars[i] = lower(chars[i]);
        }
        return new String(chars);
    }

    /** The character, lowered if it is A to Z. */
    public static char lower(char c) {
        return isUpper(c) ? (char) (c + 32) : c;
    }

    /** Whether the text is not empty and consists of token characters (RFC 9110 section 5.6.2). */
    public static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isLetterOrDigit((char) c) || TOKEN_MARKS.indexOf(c) >= 0);
    }

    /** Whether every character is ASCII. */
    public static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
