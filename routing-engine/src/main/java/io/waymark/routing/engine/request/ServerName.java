package io.waymark.routing.engine.request;

import java.nio.charset.StandardCharsets;

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

    /** Its bytes, to be looked up. */
    public static byte[] bytes(String name) {
        return Chars.lower(name).getBytes(StandardCharsets.UTF_8);
    }
}
