package io.waymark.docs.proxy;

import com.sun.net.httpserver.HttpExchange;
import io.waymark.routing.HeaderLine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the client gets.
 *
 * @param status the status
 * @param lines the header lines
 * @param length how many bytes the body has; -1 where that is not known
 * @param body the body, closed when it is sent
 */
record Reply(int status, List<HeaderLine> lines, long length, InputStream body) {

    private static final int PIECE = 8192;

    /** A status alone. */
    static Reply of(int status) {
        return of(status, List.of(), "");
    }

    /** A text. */
    static Reply of(int status, List<HeaderLine> lines, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Reply(status, lines, bytes.length, new ByteArrayInputStream(bytes));
    }

    /** The same, after which the connection with the client is closed. */
    Reply closing() {
        HeaderLine close = new HeaderLine("connection", "close");
        return new Reply(status, Stream.concat(lines.stream(), Stream.of(close)).toList(), length, body);
    }

    /**
     * Sends it, each part of the body as soon as it is there. A body that breaks off is thrown on: the server then closes the
     * connection, and the client sees that something is missing.
     */
    void send(HttpExchange exchange) throws IOException {
        try (body) {
            lines.forEach(line -> exchange.getResponseHeaders().add(line.name(), line.value()));
            exchange.sendResponseHeaders(status, announced(exchange));
            OutputStream client = exchange.getResponseBody();
            if (announced(exchange) >= 0) {
                copy(client);
            }
            client.close();
        }
    }

    /** The length in the words of the server: -1 is no body, 0 a body of unknown length. */
    private long announced(HttpExchange exchange) {
        boolean none = length == 0 || exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
        return none ? -1 : Math.max(length, 0);
    }

    private void copy(OutputStream client) throws IOException {
        byte[] piece = new byte[PIECE];
        for (int read = 0; read >= 0; read = body.read(piece)) {
            client.write(piece, 0, read);
            client.flush();
        }
    }
}
