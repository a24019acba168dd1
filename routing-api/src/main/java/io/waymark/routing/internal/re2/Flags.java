package io.waymark.routing.internal.re2;

/**
 * What the flags say at a place of a pattern.
 *
 * @param ignoreCase {@code i}
 * @param multiLine {@code m}: {@code ^} and {@code $} hold at lines too
 * @param dotAll {@code s}: the dot takes a line feed
 * @param ungreedy {@code U}: {@code *} prefers less, {@code *?} more
 */
record Flags(boolean ignoreCase, boolean multiLine, boolean dotAll, boolean ungreedy) {

    /** The letters of the flags. */
    static final String LETTERS = "imsU";

    static final Flags NONE = new Flags(false, false, false, false);

    /** The same with one flag set or cleared. */
    Flags with(char letter, boolean on) {
        return switch (letter) {
            case 'i' -> new Flags(on, multiLine, dotAll, ungreedy);
            case 'm' -> new Flags(ignoreCase, on, dotAll, ungreedy);
            case 's' -> new Flags(ignoreCase, multiLine, on, ungreedy);
            default -> new Flags(ignoreCase, multiLine, dotAll, on);
        };
    }
}
