package io.waymark.routing.internal.re2;

/** The text of a pattern with a place in it. Used once. */
final class PatternText {

    private final String text;
    private int at;

    PatternText(String text) {
        this.text = text;
    }

    /** The place, in chars from 0. */
    int at() {
        return at;
    }

    void moveTo(int place) {
        at = place;
    }

    boolean more() {
        return at < text.length();
    }

    /** Whether the next character is this one. */
    boolean isAt(char c) {
        return more() && text.charAt(at) == c;
    }

    boolean isAt(String start) {
        return text.startsWith(start, at);
    }

    /** Whether the next character is one of these; nothing is at the end. */
    boolean isAtOneOf(String chars) {
        return more() && chars.indexOf(text.charAt(at)) >= 0;
    }

    /** Steps over a character if it is the next. */
    boolean eat(char c) {
        boolean there = isAt(c);
        at += there ? 1 : 0;
        return there;
    }

    /** Steps over a text if it comes next. */
    boolean eat(String start) {
        boolean there = isAt(start);
        at += there ? start.length() : 0;
        return there;
    }

    /** The character before the place; there must be one. */
    char last() {
        return text.charAt(at - 1);
    }

    /** The next code point, stepped over; there must be one. */
    int next() {
        int codePoint = text.codePointAt(at);
        at += Character.charCount(codePoint);
        return codePoint;
    }

    /** How many characters stand before the next such text; {@code -1} if there is none. */
    int distanceTo(String end) {
        int found = text.indexOf(end, at);
        return found < 0 ? -1 : found - at;
    }

    /** So many characters, stepped over. */
    String take(int chars) {
        at += chars;
        return text.substring(at - chars, at);
    }

    /** What was stepped over since a place. */
    String since(int place) {
        return text.substring(place, at);
    }

    /** All that is left, stepped over. */
    String rest() {
        return take(text.length() - at);
    }
}
