package io.waymark.routing.jmh.workload;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.waymark.routing.RoutingRequest;

/**
 * A request and its right answer. It stands for a request that just came in: {@link #renew} gives it Strings that have never been hashed.
 * Not for use by several threads.
 */
public final class Probe implements RoutingRequest {

    /** The header that tells tenants apart. */
    public static final String TENANT_HEADER = "x-tenant";

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
    private final byte[] writtenPath;
    private final byte[] writtenTenant;
    private final String route;
    private String host;
    private String path;
    private String tenant;
    private int company;

    /**
     * A GET request.
     *
     * @param host the host
     * @param path the path
     * @param tenant the value of the tenant header; {@code ""} means that the header is not there
     * @param route the name of the route that takes the request; {@code ""} means that none does
     */
    public Probe(String host, String path, String tenant, String route) {
        this.writtenHost = host.getBytes(ISO_8859_1);
        this.writtenPath = path.getBytes(ISO_8859_1);
        this.writtenTenant = tenant.getBytes(ISO_8859_1);
        this.route = route;
        this.host = host;
        this.path = path;
        this.tenant = tenant;
    }

    /** Sends the headers of an ordinary client along, {@value #COMPANY_SIZE} of them. */
    public void accompany() {
        company = COMPANY_SIZE;
    }

    /** Makes host, path and tenant new Strings, as of a request that was just read. */
    public void renew() {
        host = new String(writtenHost, ISO_8859_1);
        path = new String(writtenPath, ISO_8859_1);
        tenant = new String(writtenTenant, ISO_8859_1);
    }

    /** The name of the route that takes it; {@code ""} if none does. */
    public String route() {
        return route;
    }

    /** The value of the tenant header; {@code ""} if it is not there. */
    public String tenant() {
        return tenant;
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
        return host;
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
        return tenant.isEmpty() ? company : company + 1;
    }

    @Override
    public String headerName(int index) {
        return index < company ? COMPANY[index][0] : TENANT_HEADER;
    }

    @Override
    public String headerValue(int index) {
        return index < company ? COMPANY[index][1] : tenant;
    }

    @Override
    public String toString() {
        return "GET http://" + host + path + (tenant.isEmpty() ? "" : " " + TENANT_HEADER + ": " + tenant) + " -> "
                + (route.isEmpty() ? "no match" : route);
    }
}
