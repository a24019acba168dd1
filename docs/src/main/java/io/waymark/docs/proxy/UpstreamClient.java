package io.waymark.docs.proxy;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.Resolution.Forward;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;

/** Calls upstreams. Safe for any number of threads. */
final class UpstreamClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient client;
    private final Executor readers;

    /** The JDK's client lets Host be set only where this property says so before the first use of any client. */
    UpstreamClient(Executor readers) {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build();
        this.readers = readers;
    }

    /**
     * Sends the request on. What goes wrong is answered as gateways do: 502, 503 or 504. A connection on which the client is still
     * sending is not used again.
     */
    Reply send(ExchangeRequest request, Forward forward) {
        StreamedBody body = new StreamedBody(request.exchange().getRequestBody(), readers);
        Reply reply = new OutgoingRequest(request, forward)
                .with(body)
                .map(outgoing -> call(outgoing, request, forward))
                .orElseGet(() -> Reply.of(503));
        return request.bodyLength() == 0 || body.complete() ? reply : reply.closing();
    }

    private Reply call(HttpRequest outgoing, ExchangeRequest request, Forward forward) {
        try {
            return reply(client.send(outgoing, BodyHandlers.ofInputStream()), request, forward);
        } catch (HttpTimeoutException late) {
            return Reply.of(504);
        } catch (IOException down) {
            return Reply.of(502);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Reply.of(503);
        }
    }

    private static Reply reply(HttpResponse<InputStream> response, ExchangeRequest request, Forward forward) {
        List<HeaderLine> lines = response.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new HeaderLine(header.getKey(), value)))
                .toList();
        List<HeaderLine> received = HopByHop.remove(lines);
        long length = response.headers().firstValueAsLong("content-length").orElse(-1);
        return new Reply(
                response.statusCode(),
                HeaderChanges.apply(received, forward.responseHeaders(request, received)),
                length,
                response.body());
    }
}
