package io.waymark.docs.proxy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsExchange;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.RoutingRequest;
import java.util.List;
import java.util.Optional;

/**
 * A request of the JDK's server, as the router sees it.
 *
 * @param exchange the request and the way back
 * @param lines its header lines; the server keeps a map, and the router asks by index
 */
record ExchangeRequest(HttpExchange exchange, List<HeaderLine> lines) implements RoutingRequest {

    static ExchangeRequest of(HttpExchange exchange) {
        List<HeaderLine> lines = exchange.getRequestHeaders().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new HeaderLine(header.getKey(), value)))
                .toList();
        return new ExchangeRequest(exchange, lines);
    }

    @Override
    public String method() {
        return exchange.getRequestMethod();
    }

    @Override
    public String scheme() {
        return exchange instanceof HttpsExchange ? "https" : "http";
    }

    @Override
    public String authority() {
        return header("host").orElse("");
    }

    @Override
    public String target() {
        return exchange.getRequestURI().toString();
    }

    @Override
    public int headerCount() {
        return lines.size();
    }

    @Override
    public String headerName(int index) {
        return lines.get(index).name();
    }

    @Override
    public String headerValue(int index) {
        return lines.get(index).value();
    }

    @Override
    public int port() {
        return exchange.getLocalAddress().getPort();
    }

    @Override
    public String clientAddress() {
        return exchange.getRemoteAddress().getAddress().getHostAddress();
    }

    /** How many bytes the body has; 0 where there is none, -1 where it comes in chunks. */
    long bodyLength() {
        return header("transfer-encoding").isPresent()
                ? -1
                : header("content-length").map(Long::parseLong).orElse(0L);
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }
}
