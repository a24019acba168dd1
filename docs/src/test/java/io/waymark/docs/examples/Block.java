package io.waymark.docs.examples;

/**
 * A fenced block of a page.
 *
 * @param language the word behind the fence
 * @param marker what the comment on the line before says, without its brackets; {@code ""} if there is none
 * @param text the lines, each with its line end, without the indentation of the fence
 * @param indent the indentation of the fence
 * @param line the line of the opening fence, from 1
 */
record Block(String language, String marker, String text, String indent, int line) {

    /** Whether the marker holds this word; its words are parted by commas. */
    boolean is(String word) {
        return (", " + marker + ",").contains(", " + word + ",");
    }

    /** What stands behind {@code key:} in the marker, or {@code ""}. */
    String value(String key) {
        return marker.startsWith(key + ": ") ? marker.substring(key.length() + 2) : "";
    }

    /** How many lines its text has. */
    int height() {
        return (int) text.lines().count();
    }
}
