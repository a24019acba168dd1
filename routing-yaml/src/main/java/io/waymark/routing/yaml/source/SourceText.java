package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of one file, with its name.
 *
 * @param file the file as the user named it
 * @param text its text, without a byte order mark
 */
record SourceText(String file, String text) {

    /** UTF-8, or UTF-16 with a mark, decoded strictly; absent if the bytes are neither. */
    static Optional<SourceText> decode(String file, byte[] bytes) {
        try {
            String text = charset(bytes)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new SourceText(file, text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static Charset charset(byte[] bytes) {
        boolean marked = bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
        return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }

    /** The place of a line and column, both from 1. */
    Place place(int line, int column, int length) {
        return new Place(file, line, column, Math.max(1, length), line(line));
    }

    private String line(int number) {
        int start = 0;
        for (int line = 1; line < number; line++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return "";
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        String line = end < 0 ? text.substring(start) : text.substring(start, end);
        return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }
}
