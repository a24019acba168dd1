package io.waymark.docs.proxy;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.Resolution.Forward;
import io.waymark.routing.Upstream;
import io.waymark.routing.config.Protocol;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A request as it goes upstream.
 *
 * @param request as it came
 * @param forward where it goes and what is changed
 */
record OutgoingRequest(ExchangeRequest request, Forward forward) {

    /** Set by the client itself, or by the server that has already answered it. */
    private static final Set<String> NOT_COPIED = Set.of("host", "content-length", "expect");

    /**
     * The request; absent where the configuration does not tell the address or the port.
     *
     * @param body the body, asked for only if the request has one
     */
    Optional<HttpRequest> with(StreamedBody body) {
        return forward.upstream(request).flatMap(this::uri).map(uri -> at(uri, body));
    }

    private Optional<URI> uri(Upstream upstream) {
        if (upstream.address().isEmpty() || upstream.port().isEmpty()) {
            return Optional.empty();
        }
        boolean tls = upstream.protocol().filter(Protocol.HTTPS::equals).isPresent();
        String authority = upstream.address().get() + ":" + upstream.port().getAsInt();
        return Optional.of(URI.create((tls ? "https://" : "http://") + authority + forward.target(request)));
    }

    private HttpRequest at(URI uri, StreamedBody body) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(uri)
                .method(request.method(), publisher(body))
                .header("host", forward.authority(request));
        for (HeaderLine line : lines()) {
            builder.header(line.name(), line.value());
        }
        limit().ifPresent(builder::timeout);
        return builder.build();
    }

    private List<HeaderLine> lines() {
        return HeaderChanges.apply(HopByHop.remove(request.lines()), forward.requestHeaders(request)).stream()
                .filter(line -> NOT_COPIED.stream().noneMatch(line::is))
                .toList();
    }

    /** A body of a length that is known, one in chunks, or none. */
    private BodyPublisher publisher(StreamedBody body) {
        long length = request.bodyLength();
        if (length == 0) {
            return BodyPublishers.noBody();
        }
        return length > 0 ? BodyPublishers.fromPublisher(body, length) : BodyPublishers.fromPublisher(body);
    }

    /** The least limit that the resolution names; zero is none. */
    private Optional<Duration> limit() {
        return Stream.of(forward.timeouts().request(), forward.timeouts().tryLimit())
                .flatMap(Optional::stream)
                .filter(limit -> !limit.isZero())
                .min(Comparator.naturalOrder());
    }
}
