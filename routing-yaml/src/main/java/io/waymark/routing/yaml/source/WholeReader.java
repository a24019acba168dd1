package io.waymark.routing.yaml.source;

import java.io.Reader;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * SnakeYAML's view of its input, over a text that is held whole. Its own reader copies what is ahead for each block of a thousand
 * characters, and so takes quadratic time over one long comment, run of blanks or value; this one looks ahead in place.
 */
final class WholeReader extends StreamReader {

    private final int[] text;
    private int index;
    private int line;
    private int column;

    WholeReader(String text) {
        super(Reader.nullReader());
        this.text = codePoints(text);
    }

    private static int[] codePoints(String text) {
        int[] points = new int[text.codePointCount(0, text.length())];
        int at = 0;
        for (int i = 0; i < points.length; i++) {
            points[i] = text.codePointAt(at);
            at += Character.charCount(points[i]);
        }
        return points;
    }

    @Override
    public Mark getMark() {
        return new Mark("", index, line, column, text, index);
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        int end = Math.min(text.length, index + length);
        while (index < end) {
            int c = text[index++];
            if (c == '\n' || (c == '\r' && peek() != '\n')) {
                line++;
                column = 0;
            } else {
                column++;
            }
        }
    }

    @Override
    public int peek() {
        return peek(0);
    }

    @Override
    public int peek(int ahead) {
        return index + ahead < text.length ? text[index + ahead] : '\0';
    }

    @Override
    public String prefix(int length) {
        return new String(text, index, Math.min(length, text.length - index));
    }

    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        index = Math.min(text.length, index + length);
        column += length;
        return prefix;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getDocumentIndex() {
        return 0;
    }

    @Override
    public int getIndex() {
        return index;
    }

    @Override
    public int getLine() {
        return line;
    }
}
