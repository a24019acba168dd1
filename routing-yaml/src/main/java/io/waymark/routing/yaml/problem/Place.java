package io.waymark.routing.yaml.problem;

import io.waymark.routing.meta.SourceLocation;

/**
 * A stretch of a line of a file.
 *
 * @param file the file as the user named it
 * @param line from 1; 0 for the file as a whole
 * @param column in characters, from 1; 0 for the file as a whole
 * @param length how many characters are meant, at least 1
 * @param lineText the line itself, {@code ""} for the file as a whole
 */
public record Place(String file, int line, int column, int length, String lineText) {

    /** The file as a whole. */
    public static Place file(String file) {
        return new Place(file, 0, 0, 1, "");
    }

    /** The same place, as the model keeps it. */
    public SourceLocation location() {
        return new SourceLocation(file, line, column);
    }

    /** {@code file:line:column}, or the file alone. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
