package io.waymark.docs.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.Timeouts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the client sees when an upstream fails. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FailureTest {

    private static final Timeouts SHORT =
            new Timeouts(Optional.of(Duration.ofMillis(200)), Optional.empty(), Optional.empty());

    @Test
    void anUpstreamThatIsDownIs502() throws Exception {
        try (RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(portOfNobody()));
                WireClient client = proxy.connect()) {
            assertThat(client.request("GET", "/").response()).isEqualTo("HTTP/1.1 502 Bad Gateway\n");
        }
    }

    private static int portOfNobody() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    void anUpstreamThatHangsUpIs502() throws Exception {
        try (ServerSocket upstream = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.getLocalPort()));
                WireClient client = proxy.connect()) {
            client.request("POST", "/", "Content-Length: 0");
            upstream.accept().close();
            assertThat(client.response()).isEqualTo("HTTP/1.1 502 Bad Gateway\n");
        }
    }

    @Test
    void anUpstreamSlowerThanTheTimeoutOfTheRouteIs504() throws Exception {
        CountDownLatch answered = new CountDownLatch(1);
        try (TestUpstream upstream = TestUpstream.handling(exchange -> awaitQuietly(answered));
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.port(), rule -> rule.timeouts(SHORT)));
                WireClient client = proxy.connect()) {
            assertThat(client.request("GET", "/").response()).isEqualTo("HTTP/1.1 504 Gateway Timeout\n");
            answered.countDown();
        }
    }

    @Test
    void aClientSlowerThanTheTimeoutOfTheRouteIs504AndItsConnectionIsClosed() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("never");
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.port(), rule -> rule.timeouts(SHORT)));
                WireClient client = proxy.connect()) {
            client.request("POST", "/", "Content-Length: 100").bytes("half");
            assertThat(client.head()).contains("HTTP/1.1 504 Gateway Timeout", "connection: close");
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aDestinationOfUnknownAddressIs503() throws Exception {
        try (RunningProxy proxy = RunningProxy.of(new Shop()
                        .rule(rule -> rule.forwardTo(Destination.backend("nobody")))
                        .build());
                WireClient client = proxy.connect()) {
            assertThat(client.request("GET", "/").response()).isEqualTo("HTTP/1.1 503 Service Unavailable\n");
        }
    }

    @Test
    void aResponseThatBreaksOffDoesNotLookWhole() throws Exception {
        try (TestUpstream upstream = TestUpstream.handling(exchange -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write("half".getBytes(StandardCharsets.US_ASCII));
                    exchange.getResponseBody().flush();
                    throw new IOException("on purpose");
                });
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.port()));
                WireClient client = proxy.connect()) {
            client.request("GET", "/").head();
            assertThat(client.rest()).isEqualTo("4\r\nhalf\r\n");
        }
    }

    @Test
    void theProxyServesOnAfterAClientThatWentAway() throws Exception {
        try (TestUpstream upstream = TestUpstream.answering("hello");
                RunningProxy proxy = RunningProxy.of(Shop.forwardingTo(upstream.port()))) {
            try (WireClient leaving = proxy.connect()) {
                leaving.request("POST", "/", "Content-Length: 100").bytes("half");
            }
            try (WireClient client = proxy.connect()) {
                assertThat(client.request("GET", "/").response()).isEqualTo("HTTP/1.1 200 OK\nhello");
            }
        }
    }
}
