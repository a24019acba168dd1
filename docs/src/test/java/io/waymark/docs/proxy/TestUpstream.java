package io.waymark.docs.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A server behind the proxy, on a free port. */
final class TestUpstream implements AutoCloseable {

    /** A request as it arrived, with its whole body. */
    record Received(String method, String target, Headers headers, String body) {

        static Received of(HttpExchange exchange) throws IOException {
            return new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        }

        String header(String name) {
            return Optional.ofNullable(headers.get(name))
                    .map(values -> String.join(", ", values))
                    .orElse("(none)");
        }
    }

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();

    private TestUpstream(HttpHandler handler, boolean note) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(executor);
        server.createContext("/", exchange -> {
            if (note) {
                received.add(Received.of(exchange));
            }
            handler.handle(exchange);
            exchange.close();
        });
        server.start();
    }

    /** A server that reads and answers as the handler does. */
    static TestUpstream handling(HttpHandler handler) throws IOException {
        return new TestUpstream(handler, false);
    }

    /** A server that reads the whole request, notes it, and answers as the handler does. */
    static TestUpstream noting(HttpHandler handler) throws IOException {
        return new TestUpstream(handler, true);
    }

    /** A server that notes each request and answers with a text. */
    static TestUpstream answering(String text) throws IOException {
        return noting(exchange -> answer(exchange, 200, text));
    }

    /** Sends a text of known length. */
    static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.getResponseBody().close();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** The next request that was noted; fails if none comes within ten seconds. */
    Received received() throws InterruptedException {
        Received next = received.poll(10, TimeUnit.SECONDS);
        assertThat(next).as("a request at the upstream").isNotNull();
        return next;
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }
}
