package io.waymark.routing.engine.program;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A short segment of a path that alone leads on from a node: compared as two words, where a table would have to be asked. */
final class OnlyEdge {

    /** How many bytes two words hold. */
    static final int LONGEST = 16;

    private final int length;
    private final long first;
    private final long second;
    private final PathNode there;

    OnlyEdge(byte[] text, PathNode there) {
        byte[] padded = Arrays.copyOf(text, text.length + ByteTable.PADDING);
        this.length = text.length;
        this.first = ByteText.word(padded, 0, length);
        this.second = ByteText.word(padded, Long.BYTES, length - Long.BYTES);
        this.there = there;
    }

    /** Where the segment between two offsets leads; null if it is another. */
    @Nullable
    PathNode next(byte[] path, int start, int end) {
        boolean same = end - start == length
                && ByteText.word(path, start, length) == first
                && ByteText.word(path, start + Long.BYTES, length - Long.BYTES) == second;
        return same ? there : null;
    }
}
