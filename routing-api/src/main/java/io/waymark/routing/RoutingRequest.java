package io.waymark.routing;

import java.util.Optional;

/**
 * A request, as the router sees it: a view over the embedder's own object. Nothing is copied, so it must not change while a router
 * looks at it. All texts are as received: the router reads them by its policy.
 *
 * <p>Implement this over the request of your server; {@link #builder()} makes one for tests.
 */
public interface RoutingRequest {

    /** The method, such as {@code GET}. */
    String method();

    /** The scheme, {@code http} or {@code https}. */
    String scheme();

    /** The authority: HTTP/2's {@code :authority} or HTTP/1.1's Host; {@code ""} if there is none. */
    String authority();

    /** The request-target: path and query as they stood on the wire, such as {@code /a/b?c=d}. */
    String target();

    /** How many header lines there are; a header of several lines counts several times. */
    int headerCount();

    /** The name of a header line, in any case; the index is 0 to {@link #headerCount()} - 1. */
    String headerName(int index);

    /** The value of a header line; the index is 0 to {@link #headerCount()} - 1. */
    String headerValue(int index);

    /** The port on which the request arrived, 1 to 65535; 0 if unknown. Never the one written in the authority. */
    default int port() {
        return 0;
    }

    /** The IP address of the client, as text; {@code ""} if unknown. */
    default String clientAddress() {
        return "";
    }

    /**
     * The server name of the TLS handshake; {@code ""} if there was none or it is unknown. Where it belongs to another listener than the
     * host, the answer is 421 (kubernetes-sigs/gateway-api, apis/v1/gateway_types.go, Listener.Hostname).
     */
    default String sni() {
        return "";
    }

    /** A fact that the embedder knows of the request; asked only for names that the configuration uses. */
    default Optional<String> attribute(String name) {
        return Optional.empty();
    }

    /** A request for tests, to add to. */
    static RoutingRequestBuilder builder() {
        return new RoutingRequestBuilder();
    }

    /**
     * A {@code GET} for tests.
     *
     * @param url with scheme and authority, such as {@code https://shop.example.com/orders?x=1}
     */
    static RoutingRequest get(String url) {
        return builder().url(url).build();
    }
}
