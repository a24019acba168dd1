package io.waymark.routing.yaml.source;

import java.util.Arrays;

/** The text of one document, with the file and the line where it begins. Not for use by several threads. */
public final class SourceText {

    private final String file;
    private final String text;
    private final int firstLine;
    private int[] lineStarts = {};

    SourceText(String file, String text, int firstLine) {
        this.file = file;
        this.text = text;
        this.firstLine = firstLine;
    }

    /** The file as the user named it. */
    String file() {
        return file;
    }

    /** The text, without a byte order mark. */
    String text() {
        return text;
    }

    /** The position of a line and column that a parser of this text counts from 0. */
    Position position(int line, int column, int length) {
        return new Position(this, firstLine + line, column + 1, Math.max(1, length));
    }

    /** A line of the file without its end, cut to some characters; {@code ""} where the text has no such line. */
    String line(int number, int max) {
        if (lineStarts.length == 0) {
            lineStarts = starts();
        }
        int index = number - firstLine;
        if (index < 0 || index >= lineStarts.length) {
            return "";
        }
        int end = lineStarts[index];
        int last = Math.min(text.length(), end + max);
        while (end < last && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return text.substring(lineStarts[index], end);
    }

    private int[] starts() {
        int[] starts = new int[16];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
            if (ends) {
                starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
