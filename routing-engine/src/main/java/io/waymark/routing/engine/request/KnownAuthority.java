package io.waymark.routing.engine.request;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A plain host in lower case without a port, as an authority that need not be read again. Immutable; safe for any thread. */
public final class KnownAuthority {

    private final byte[] padded;
    private final int length;

    /** Of this text, which {@link PlainText#isHost} takes. */
    public KnownAuthority(String host) {
        this.length = host.length();
        this.padded = Arrays.copyOf(host.getBytes(StandardCharsets.US_ASCII), length + ReadRequest.PADDING);
    }

    /** Its bytes, which {@link ReadRequest#PADDING} others follow; for reading alone. */
    public byte[] bytes() {
        return padded;
    }

    /** How many bytes it has. */
    public int length() {
        return length;
    }
}
