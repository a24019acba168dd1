package io.waymark.routing.jmh.workload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.RoutingRequest;
import java.util.List;

/**
 * A request and its right answer. It stands for a request that just came in: {@link #renew} gives it Strings that have never been hashed.
 * Not for use by several threads.
 */
public final class Probe implements RoutingRequest {

    /** How many headers {@link #accompany} adds. */
    public static final int COMPANY_SIZE = 6;

    private static final int PORT = 80;

    /** What a browser or a client library sends along. */
    private static final String[][] COMPANY = {
        {"user-agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"},
        {"accept", "application/json"},
        {"accept-encoding", "gzip, br"},
        {"traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"},
        {"content-length", "0"},
        {"cache-control", "no-cache"}
    };

    private final byte[] writtenHost;
    private final byte[] writtenTarget;
    private final String method;
    private final String[] names;
    private final byte[][] writtenValues;
    private final String[] values;
    private final String route;
    private String host;
    private String target;
    private int company;

    /**
     * A request.
     *
     * @param host the host
     * @param method the method
     * @param target path and query
     * @param headers the headers that tell routes apart, in the order of the conditions
     * @param route the name of the route that takes the request; {@code ""} means that none does
     */
    public Probe(String host, String method, String target, List<HeaderLine> headers, String route) {
        this.writtenHost = host.getBytes(ISO_8859_1);
        this.writtenTarget = target.getBytes(ISO_8859_1);
        this.method = method;
        this.names = headers.stream().map(HeaderLine::name).toArray(String[]::new);
        this.values = headers.stream().map(HeaderLine::value).toArray(String[]::new);
        this.writtenValues =
                headers.stream().map(line -> line.value().getBytes(ISO_8859_1)).toArray(byte[][]::new);
        this.route = route;
        this.host = host;
        this.target = target;
    }

    /** Sends the headers of an ordinary client along, {@value #COMPANY_SIZE} of them. */
    public void accompany() {
        company = COMPANY_SIZE;
    }

    /** Makes host, target and header values new Strings, as of a request that was just read. */
    public void renew() {
        host = new String(writtenHost, ISO_8859_1);
        target = new String(writtenTarget, ISO_8859_1);
        for (int i = 0; i < values.length; i++) {
            values[i] = new String(writtenValues[i], ISO_8859_1);
        }
    }

    /** The name of the route that takes it; {@code ""} if none does. */
    public String route() {
        return route;
    }

    /** How many headers tell routes apart; they stand behind those of {@link #accompany}. */
    public int ownHeaderCount() {
        return values.length;
    }

    /** The value of one of the headers that tell routes apart; the index is 0 to {@link #ownHeaderCount()} - 1. */
    public String ownHeaderValue(int index) {
        return values[index];
    }

    /** The path, without the query. */
    public String path() {
        int end = target.indexOf('?');
        return end < 0 ? target : target.substring(0, end);
    }

    /** The query, without its question mark; {@code ""} if there is none. */
    public String query() {
        int end = target.indexOf('?');
        return end < 0 ? "" : target.substring(end + 1);
    }

    @Override
    public String method() {
        return method;
    }

    @Override
    public String scheme() {
        return "http";
    }

    @Override
    public String authority() {
        return host;
    }

    @Override
    public String target() {
        return target;
    }

    @Override
    public int port() {
        return PORT;
    }

    @Override
    public int headerCount() {
        return company + values.length;
    }

    @Override
    public String headerName(int index) {
        return index < company ? COMPANY[index][0] : names[index - company];
    }

    @Override
    public String headerValue(int index) {
        return index < company ? COMPANY[index][1] : values[index - company];
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(method + " http://" + host + target);
        for (int i = 0; i < values.length; i++) {
            text.append(' ').append(names[i]).append(": ").append(values[i]);
        }
        return text + " -> " + (route.isEmpty() ? "no match" : route);
    }
}
