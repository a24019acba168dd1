package io.waymark.routing.jmh.workload;

import io.waymark.routing.RoutingRequest;

/**
 * A request and its right answer. It stands for a request that just came in: {@link #renew} gives it Strings that have never been hashed.
 * Not for use by several threads.
 */
public final class Probe implements RoutingRequest {

    /** The header that tells tenants apart. */
    public static final String TENANT_HEADER = "x-tenant";

    private static final int PORT = 80;

    /** What a browser or a client library sends along; the tenant comes last. */
    private static final String[] NAMES = {
        "host", "user-agent", "accept", "accept-encoding", "traceparent", "content-length", TENANT_HEADER
    };

    private final String writtenPath;
    private final String writtenTenant;
    private final String route;
    private final String[] values;
    private String path;

    /**
     * A GET request.
     *
     * @param host the host
     * @param path the path
     * @param tenant the value of the tenant header; {@code ""} means that the header is not there
     * @param route the name of the route that takes the request; {@code ""} means that none does
     */
    public Probe(String host, String path, String tenant, String route) {
        this.writtenPath = path;
        this.writtenTenant = tenant;
        this.route = route;
        this.path = path;
        this.values = new String[] {
            host,
            "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
            "application/json",
            "gzip, br",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
            "0",
            tenant
        };
    }

    /** Makes path and tenant new Strings, as of a request that was just read. */
    public void renew() {
        path = new String(writtenPath);
        values[values.length - 1] = new String(writtenTenant);
    }

    /** The name of the route that takes it; {@code ""} if none does. */
    public String route() {
        return route;
    }

    /** The value of the tenant header; {@code ""} if it is not there. */
    public String tenant() {
        return values[values.length - 1];
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String scheme() {
        return "http";
    }

    @Override
    public String authority() {
        return values[0];
    }

    @Override
    public String target() {
        return path;
    }

    @Override
    public int port() {
        return PORT;
    }

    @Override
    public int headerCount() {
        return writtenTenant.isEmpty() ? NAMES.length - 1 : NAMES.length;
    }

    @Override
    public String headerName(int index) {
        return NAMES[index];
    }

    @Override
    public String headerValue(int index) {
        return values[index];
    }

    @Override
    public String toString() {
        return "GET http://" + authority() + path
                + (writtenTenant.isEmpty() ? "" : " " + TENANT_HEADER + ": " + tenant()) + " -> "
                + (route.isEmpty() ? "no match" : route);
    }
}
