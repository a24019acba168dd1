package io.waymark.docs.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.waymark.docs.proxy.TestUpstream.Received;
import io.waymark.routing.action.RouteAction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies: none, short, long, and slow. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamingTest {

    private static final int LONG = 8_000_000;

    @Test
    void aRequestWithoutABodyArrivesWithoutOne() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("");
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.port()));
                WireClient client = proxy.connect()) {
            client.request("POST", "/", "Content-Length: 0").response();
            Received received = upstream.received();
            assertThat(received.header("Transfer-Encoding")).isEqualTo("(none)");
            assertThat(received.header("Content-Length")).isEqualTo("0");
            assertThat(received.body()).isEmpty();
        }
    }

    @Test
    void aBodyOfKnownLengthKeepsItsLength() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("");
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.port()));
                WireClient client = proxy.connect()) {
            client.request("POST", "/", "Content-Length: 5").bytes("hello").response();
            Received received = upstream.received();
            assertThat(received.header("Content-Length")).isEqualTo("5");
            assertThat(received.header("Transfer-Encoding")).isEqualTo("(none)");
            assertThat(received.body()).isEqualTo("hello");
        }
    }

    @Test
    void aBodyInChunksStaysInChunks() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("");
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.port()));
                WireClient client = proxy.connect()) {
            client.request("PUT", "/", "Transfer-Encoding: chunked")
                    .chunk("hel")
                    .chunk("lo")
                    .chunk("")
                    .response();
            Received received = upstream.received();
            assertThat(received.header("Transfer-Encoding")).isEqualTo("chunked");
            assertThat(received.header("Content-Length")).isEqualTo("(none)");
            assertThat(received.body()).isEqualTo("hello");
        }
    }

    @Test
    void aClientThatWaitsForLeaveToSendGetsIt() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("");
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.port()));
                WireClient client = proxy.connect()) {
            client.request("POST", "/", "Content-Length: 5", "Expect: 100-continue");
            assertThat(client.head().get(0)).isEqualTo("HTTP/1.1 100 Continue");
            assertThat(client.bytes("hello").response()).isEqualTo("HTTP/1.1 200 OK\n");
            assertThat(upstream.received().body()).isEqualTo("hello");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: " + LONG, "Transfer-Encoding: chunked"})
    void longBodiesGoThroughOnBothWays(String framing) throws Exception {
        String text = "0123456789".repeat(LONG / 10);
        boolean chunked = framing.startsWith("Transfer");
        try (TestUpstream upstream = TestUpstream.handling(exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(200, chunked ? 0 : body.length);
                    exchange.getResponseBody().write(body);
                });
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.port()));
                WireClient client = proxy.connect()) {
            client.request("POST", "/", framing, "Connection: close");
            if (chunked) {
                client.chunk(text).chunk("");
                client.head();
                assertThat(client.readChunks()).isEqualTo(text);
            } else {
                client.bytes(text);
                assertThat(client.response()).isEqualTo("HTTP/1.1 200 OK\n" + text);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"Content-Length: 3, ''", "Transfer-Encoding: chunked, chunk"})
    void aRequestBodyIsPassedOnBitByBit(String framing, String chunk) throws Exception {
        BlockingQueue<String> arrived = new LinkedBlockingQueue<>();
        try (TestUpstream upstream = TestUpstream.handling(exchange -> {
                    readByByte(exchange.getRequestBody(), arrived);
                    TestUpstream.answer(exchange, 200, "done");
                });
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.port()));
                WireClient client = proxy.connect()) {
            client.request("POST", "/", framing);
            for (String bit : new String[] {"a", "b", "c"}) {
                client.bytes(chunk.isEmpty() ? bit : "1\r\n" + bit + "\r\n");
                assertThat(arrived.poll(10, TimeUnit.SECONDS))
                        .as("%s, before anything more is sent", bit)
                        .isEqualTo(bit);
            }
            client.bytes(chunk.isEmpty() ? "" : "0\r\n\r\n");
            assertThat(client.response()).isEqualTo("HTTP/1.1 200 OK\ndone");
        }
    }

    private static void readByByte(InputStream body, BlockingQueue<String> arrived) throws IOException {
        for (int read = body.read(); read >= 0; read = body.read()) {
            arrived.add(Character.toString(read));
        }
    }

    @Test
    void aResponseBodyIsPassedOnBitByBit() throws Exception {
        BlockingQueue<String> bits = new SynchronousQueue<>();
        try (TestUpstream upstream = TestUpstream.handling(exchange -> writeAsTheyCome(bits, exchange));
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.port()));
                WireClient client = proxy.connect()) {
            client.request("GET", "/events");
            assertThat(client.head()).as("the head, before there is a body").contains("transfer-encoding: chunked");
            for (String bit : new String[] {"a", "b", ""}) {
                assertThat(bits.offer(bit, 10, TimeUnit.SECONDS)).isTrue();
                assertThat(client.readChunk()).isEqualTo(bit);
            }
        }
    }

    /** Writes each bit as soon as the test hands it over; {@code ""} ends the body. */
    private static void writeAsTheyCome(BlockingQueue<String> bits, HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.flush();
        try {
            for (String bit = bits.poll(10, TimeUnit.SECONDS);
                    bit != null && !bit.isEmpty();
                    bit = bits.poll(10, TimeUnit.SECONDS)) {
                out.write(bit.getBytes(StandardCharsets.ISO_8859_1));
                out.flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @CsvSource({"HEAD, 200, 17", "GET, 204, -1", "GET, 304, -1"})
    void whereThereIsNoBodyTheConnectionGoesOn(String method, int status, int length) throws Exception {
        try (TestUpstream upstream = TestUpstream.noting(exchange -> {
                    if (length > 0) {
                        exchange.getResponseHeaders().set("Content-Length", Integer.toString(length));
                    }
                    exchange.sendResponseHeaders(status, -1);
                });
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.port()));
                WireClient client = proxy.connect()) {
            for (int i = 0; i < 2; i++) {
                assertThat(client.request(method, "/").head())
                        .anyMatch(line -> line.startsWith("HTTP/1.1 " + status))
                        .noneMatch(line -> line.startsWith("transfer-encoding"));
            }
        }
    }

    @Test
    void anAnswerOfTheProxyItselfDoesNotWaitForTheBody() throws Exception {
        try (RunningProxy proxy = RunningProxy.of(new Shop()
                        .rule(rule -> rule.action(new RouteAction.Respond(413, "too long")))
                        .build());
                WireClient client = proxy.connect()) {
            client.request("POST", "/", "Content-Length: 1000000").bytes("only the beginning");
            assertThat(client.head().get(0)).startsWith("HTTP/1.1 413 ");
            assertThat(client.read(8)).isEqualTo("too long");
        }
    }
}
