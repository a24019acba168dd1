package io.waymark.routing.jmh.workload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.Iterator;

/** Texts one after the other, as bytes; each is asked for when the one before has been read. */
final class TextInput extends InputStream {

    private final Iterator<String> texts;
    private byte[] current = {};
    private int next;

    TextInput(Iterator<String> texts) {
        this.texts = texts;
    }

    @Override
    public int read() {
        return ready() ? current[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!ready()) {
            return -1;
        }
        int count = Math.min(length, current.length - next);
        System.arraycopy(current, next, target, offset, count);
        next += count;
        return count;
    }

    private boolean ready() {
        while (next == current.length) {
            if (!texts.hasNext()) {
                return false;
            }
            current = texts.next().getBytes(UTF_8);
            next = 0;
        }
        return true;
    }
}
