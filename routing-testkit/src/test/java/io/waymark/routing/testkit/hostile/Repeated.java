package io.waymark.routing.testkit.hostile;

import java.io.InputStream;

/** The same bytes again and again. */
final class Repeated extends InputStream {

    private static final int ROUND = 1 << 14;

    /** The piece often enough to be copied from any offset of its first occurrence. */
    private final byte[] pieces;

    private final int pieceLength;
    private final long length;
    private long position;

    Repeated(byte[] piece, int times) {
        this.pieceLength = Math.max(1, piece.length);
        this.pieces = new byte[(ROUND / pieceLength + 2) * piece.length];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = piece[i % piece.length];
        }
        this.length = (long) piece.length * times;
    }

    @Override
    public int read() {
        return position == length ? -1 : pieces[(int) (position++ % pieceLength)] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int count) {
        int offset = (int) (position % pieceLength);
        int taken = (int) Math.min(Math.min(count, pieces.length - offset), length - position);
        System.arraycopy(pieces, offset, into, from, taken);
        position += taken;
        return taken == 0 && count > 0 ? -1 : taken;
    }
}
