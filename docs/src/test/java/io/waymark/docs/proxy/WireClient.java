package io.waymark.docs.proxy;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A connection on which a test writes and reads bytes. A read that gets nothing for ten seconds fails. */
final class WireClient implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    WireClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(10_000);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Sends lines, each with CR and LF; an empty one ends the head. */
    WireClient lines(String... lines) throws IOException {
        return bytes(String.join("\r\n", lines) + "\r\n");
    }

    /** Sends a request without a body. */
    WireClient request(String method, String target, String... headers) throws IOException {
        Stream<String> start = Stream.of(method + " " + target + " HTTP/1.1", "Host: shop.example.com");
        return lines(Stream.concat(Stream.concat(start, Stream.of(headers)), Stream.of(""))
                .toArray(String[]::new));
    }

    /** Sends one chunk of a body. */
    WireClient chunk(String text) throws IOException {
        return lines(Integer.toHexString(text.length()), text);
    }

    WireClient bytes(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return this;
    }

    /** The head of a response: the status line and the header lines, names in lower case. */
    List<String> head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            head.append(next());
        }
        return head.toString()
                .lines()
                .filter(line -> !line.isEmpty())
                .map(WireClient::plain)
                .toList();
    }

    private static String plain(String line) {
        int colon = line.indexOf(':');
        return colon < 0 ? line : line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon);
    }

    /** A head, and a body of the length that it names. */
    String response() throws IOException {
        List<String> head = head();
        int length = head.stream()
                .filter(line -> line.startsWith("content-length: "))
                .mapToInt(line -> Integer.parseInt(line.substring(16)))
                .findFirst()
                .orElse(0);
        return head.get(0) + "\n" + read(length);
    }

    /** One chunk of a body; {@code ""} is the last. */
    String readChunk() throws IOException {
        StringBuilder size = new StringBuilder();
        while (!size.toString().endsWith("\r\n")) {
            size.append(next());
        }
        String chunk = read(Integer.parseInt(size.toString().strip(), 16));
        read(2);
        return chunk;
    }

    /** All chunks that are left. */
    String readChunks() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String chunk = readChunk(); !chunk.isEmpty(); chunk = readChunk()) {
            text.append(chunk);
        }
        return text.toString();
    }

    String read(int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    /** Everything until the other side closes the connection. */
    String rest() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        in.transferTo(all);
        return all.toString(StandardCharsets.ISO_8859_1);
    }

    private char next() throws IOException {
        int read = in.read();
        if (read < 0) {
            throw new EOFException("the connection was closed");
        }
        return (char) read;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
