package io.waymark.routing.yaml.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes to characters, block by block and strictly: UTF-8, or UTF-16 with a mark. The mark is left out. Never holds more than a block.
 */
final class TextDecoder {

    private static final int BLOCK = 1 << 14;

    private final InputStream input;
    private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
    private final CharBuffer chars = CharBuffer.allocate(BLOCK);
    private final CharsetDecoder decoder;
    private long bytesRead;
    private boolean ended;
    private boolean broken;

    /** Reads the first block, which tells the encoding. */
    TextDecoder(InputStream input) throws IOException {
        this.input = input;
        bytes.flip();
        fill();
        this.decoder = charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** The bytes taken from the input so far. */
    long bytesRead() {
        return bytesRead;
    }

    /** Whether the bytes after the last block are no characters of the encoding; there are no more blocks then. */
    boolean isBroken() {
        return broken;
    }

    /** The next characters, valid until the next call; none at the end. */
    CharBuffer next() throws IOException {
        chars.clear();
        while (chars.position() == 0 && !broken) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            broken = result.isError();
            if (result.isUnderflow() && ended) {
                break;
            }
            if (result.isUnderflow()) {
                fill();
            }
        }
        return chars.flip();
    }

    private void fill() throws IOException {
        bytes.compact();
        while (bytes.hasRemaining() && !ended) {
            int read = input.read(bytes.array(), bytes.position(), bytes.remaining());
            ended = read < 0;
            bytes.position(bytes.position() + Math.max(0, read));
            bytesRead += Math.max(0, read);
        }
        bytes.flip();
    }

    /** The encoding that the mark tells; the mark of UTF-8 is skipped here, that of UTF-16 by its decoder. */
    private Charset charset() {
        int first = bytes.remaining() < 2 ? 0 : ((bytes.get(0) & 0xFF) << 8) | (bytes.get(1) & 0xFF);
        if (first == 0xFEFF || first == 0xFFFE) {
            return StandardCharsets.UTF_16;
        }
        if (first == 0xEFBB && bytes.remaining() > 2 && (bytes.get(2) & 0xFF) == 0xBF) {
            bytes.position(3);
        }
        return StandardCharsets.UTF_8;
    }
}
