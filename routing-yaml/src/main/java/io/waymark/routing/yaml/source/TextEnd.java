package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import java.nio.CharBuffer;

/** Keeps in mind where the text read so far ends. */
final class TextEnd {

    private static final int SHOWN = 160;

    private int line = 1;
    private int column = 1;
    private final StringBuilder lastLine = new StringBuilder();

    /** Goes along a block without taking its characters. */
    void follow(CharBuffer block) {
        for (int i = block.position(); i < block.limit(); i++) {
            char c = block.get(i);
            if (c == '\n') {
                line++;
                column = 1;
                lastLine.setLength(0);
            } else {
                column++;
                if (column <= SHOWN) {
                    lastLine.append(c);
                }
            }
        }
    }

    /** The place behind the last character. */
    Place place(String file) {
        return new Place(file, line, column, 1, lastLine.toString());
    }
}
