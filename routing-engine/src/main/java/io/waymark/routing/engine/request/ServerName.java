package io.waymark.routing.engine.request;

/** The server name of a TLS handshake, as hosts are compared: without ASCII case. */
public final class ServerName {

    private ServerName() {}

    /** Whether it is the host of the request. Makes no garbage. */
    public static boolean isHostOf(ReadRequest request, String name) {
        byte[] host = request.host();
        boolean same = name.length() == request.hostLength();
        for (int i = 0; same && i < name.length(); i++) {
            same = Chars.lower(name.charAt(i)) == host[i];
        }
        return same;
    }

    /**
     * Its bytes, to be looked up: as many as it has characters, and {@link ReadRequest#PADDING} more. As in a host, any byte that is not ASCII
     * does for a character that is not.
     */
    public static byte[] bytes(String name) {
        byte[] bytes = new byte[name.length() + ReadRequest.PADDING];
        for (int i = 0; i < name.length(); i++) {
            char c = Chars.lower(name.charAt(i));
            bytes[i] = c < 0x80 ? (byte) c : (byte) 0xFF;
        }
        return bytes;
    }
}
