package io.waymark.routing.engine.request;

/** Checks bytes as they come for well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF (RFC 3629 section 4). */
final class Utf8 {

    private int missing;
    private int lowest;
    private int highest;
    private boolean broken;

    void start() {
        missing = 0;
        broken = false;
    }

    /** One byte, 0 to 255. */
    void add(int value) {
        if (missing > 0) {
            continuation(value);
        } else if (value >= 0x80) {
            lead(value);
        }
    }

    /** A whole character that stands unescaped; half of a surrogate pair counts as a question mark, which is what it would be sent as. */
    void addRaw() {
        broken |= missing > 0;
    }

    private void continuation(int value) {
        broken |= value < lowest || value > highest;
        lowest = 0x80;
        highest = 0xBF;
        missing--;
    }

    private void lead(int value) {
        broken |= value < 0xC2 || value > 0xF4;
        missing = value < 0xE0 ? 1 : value < 0xF0 ? 2 : 3;
        lowest = value == 0xE0 ? 0xA0 : value == 0xF0 ? 0x90 : 0x80;
        highest = value == 0xED ? 0x9F : value == 0xF4 ? 0x8F : 0xBF;
    }

    boolean isWhole() {
        return !broken && missing == 0;
    }
}
