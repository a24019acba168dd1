package io.waymark.routing.testkit.random;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.RoutingRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request whose parts are all in sight, so that one of them can be changed. Takes everything as it is written, also what a policy
 * will refuse.
 *
 * @param method the method
 * @param scheme the scheme
 * @param authority the authority
 * @param target path and query
 * @param port the port on which it arrived; 0 if unknown
 * @param clientAddress the address of the client; {@code ""} if unknown
 * @param sni the server name of the TLS handshake; {@code ""} if unknown
 * @param headers the header lines
 * @param attributes facts that the embedder knows, by name
 */
public record TestRequest(
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

    /** Copies list and map; the attributes are sorted by name. */
    public TestRequest {
        headers = List.copyOf(headers);
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** A {@code GET} of {@code /}, of a host. */
    public static TestRequest of(String host) {
        return new TestRequest("GET", "http", host, "/", 0, "", "", List.of(), Map.of());
    }

    /**
     * A copy of a request.
     *
     * @param names the attributes that are copied; a request cannot list them
     */
    public static TestRequest copy(RoutingRequest request, Collection<String> names) {
        List<HeaderLine> lines = new ArrayList<>();
        for (int i = 0; i < request.headerCount(); i++) {
            lines.add(new HeaderLine(request.headerName(i), request.headerValue(i)));
        }
        Map<String, String> known = new TreeMap<>();
        names.forEach(name -> request.attribute(name).ifPresent(value -> known.put(name, value)));
        return new TestRequest(
                request.method(),
                request.scheme(),
                request.authority(),
                request.target(),
                request.port(),
                request.clientAddress(),
                request.sni(),
                lines,
                known);
    }

    /** This request with another method. */
    public TestRequest withMethod(String other) {
        return new TestRequest(other, scheme, authority, target, port, clientAddress, sni, headers, attributes);
    }

    /** This request with another scheme. */
    public TestRequest withScheme(String other) {
        return new TestRequest(method, other, authority, target, port, clientAddress, sni, headers, attributes);
    }

    /** This request with another authority. */
    public TestRequest withAuthority(String other) {
        return new TestRequest(method, scheme, other, target, port, clientAddress, sni, headers, attributes);
    }

    /** This request with another target. */
    public TestRequest withTarget(String other) {
        return new TestRequest(method, scheme, authority, other, port, clientAddress, sni, headers, attributes);
    }

    /** This request on another port. */
    public TestRequest withPort(int other) {
        return new TestRequest(method, scheme, authority, target, other, clientAddress, sni, headers, attributes);
    }

    /** This request from another client. */
    public TestRequest withClientAddress(String other) {
        return new TestRequest(method, scheme, authority, target, port, other, sni, headers, attributes);
    }

    /** This request with another server name. */
    public TestRequest withSni(String other) {
        return new TestRequest(method, scheme, authority, target, port, clientAddress, other, headers, attributes);
    }

    /** This request with other header lines. */
    public TestRequest withHeaders(List<HeaderLine> others) {
        return new TestRequest(method, scheme, authority, target, port, clientAddress, sni, others, attributes);
    }

    /** This request with one more header line. */
    public TestRequest withHeader(String name, String value) {
        List<HeaderLine> more = new ArrayList<>(headers);
        more.add(new HeaderLine(name, value));
        return withHeaders(more);
    }

    /** This request with other attributes. */
    public TestRequest withAttributes(Map<String, String> others) {
        return new TestRequest(method, scheme, authority, target, port, clientAddress, sni, headers, others);
    }

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
        StringBuilder text = new StringBuilder(method + " " + target);
        text.append("\n  to ")
                .append(scheme)
                .append("://")
                .append(authority)
                .append(", port ")
                .append(port);
        text.append(clientAddress.isEmpty() ? "" : ", from " + clientAddress);
        text.append(sni.isEmpty() ? "" : ", server name " + sni);
        headers.forEach(line -> text.append("\n  ").append(line));
        attributes.forEach((name, value) ->
                text.append("\n  attribute ").append(name).append(" = ").append(value));
        return text.toString();
    }
}
