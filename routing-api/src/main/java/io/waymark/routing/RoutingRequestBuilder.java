package io.waymark.routing;

import io.waymark.routing.internal.Require;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes requests for tests and tools. It takes everything as it is written, also what a policy will refuse. Not for use by several
 * threads.
 */
public final class RoutingRequestBuilder {

    private String method = "GET";
    private String scheme = "http";
    private String authority = "";
    private String target = "/";
    private int port;
    private String clientAddress = "";
    private String sni = "";
    private final List<HeaderLine> headers = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();

    RoutingRequestBuilder() {}

    /** The method; {@code GET} if none is given. */
    public RoutingRequestBuilder method(String value) {
        method = value;
        return this;
    }

    /**
     * Scheme, authority, port, target and, for https, the server name, all taken from an url as written; without a path the target is
     * {@code /}, without a port it is the scheme's.
     *
     * @throws IllegalArgumentException if the text has no {@code http://} or {@code https://} and host
     */
    public RoutingRequestBuilder url(String url) {
        UrlParts parts = UrlParts.of(url);
        scheme = parts.scheme();
        authority = parts.authority();
        target = parts.target();
        port = parts.port();
        sni = parts.scheme().equals("https") ? parts.host() : "";
        return this;
    }

    /** The scheme. */
    public RoutingRequestBuilder scheme(String value) {
        scheme = value;
        return this;
    }

    /** The authority, exactly as on the wire. */
    public RoutingRequestBuilder authority(String value) {
        authority = value;
        return this;
    }

    /** The request-target, exactly as on the wire. */
    public RoutingRequestBuilder target(String value) {
        target = value;
        return this;
    }

    /** The port on which the request arrived, 0 to 65535; 0 if unknown. */
    public RoutingRequestBuilder port(int value) {
        Require.range("port", value, 0, 65_535);
        port = value;
        return this;
    }

    /** The address of the client. */
    public RoutingRequestBuilder clientAddress(String value) {
        clientAddress = value;
        return this;
    }

    /** The server name of the TLS handshake. */
    public RoutingRequestBuilder sni(String value) {
        sni = value;
        return this;
    }

    /** Adds a header line. */
    public RoutingRequestBuilder header(String name, String value) {
        headers.add(new HeaderLine(name, value));
        return this;
    }

    /** A fact that the embedder knows. */
    public RoutingRequestBuilder attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    /** The request. */
    public RoutingRequest build() {
        return new BuiltRequest(
                method,
                scheme,
                authority,
                target,
                port,
                clientAddress,
                sni,
                List.copyOf(headers),
                Map.copyOf(attributes));
    }

    private record BuiltRequest(
            String method,
            String scheme,
            String authority,
            String target,
            int port,
            String clientAddress,
            String sni,
            List<HeaderLine> headers,
            Map<String, String> attributes)
            implements RoutingRequest {

        @Override
        public int headerCount() {
            return headers.size();
        }

        @Override
        public String headerName(int index) {
            return headers.get(index).name();
        }

        @Override
        public String headerValue(int index) {
            return headers.get(index).value();
        }

        @Override
        public Optional<String> attribute(String name) {
            return Optional.ofNullable(attributes.get(name));
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(method);
            text.append(' ').append(scheme).append("://").append(authority).append(target);
            headers.forEach(line -> text.append("\n  ").append(line));
            return text.toString();
        }
    }
}
