package io.waymark.routing.action;

import io.waymark.routing.internal.Ascii;
import io.waymark.routing.internal.Require;
import io.waymark.routing.match.HostPattern;
import java.util.Optional;

/**
 * One or several origins, as browsers name them: {@code https://shop.example.com}, {@code https://*.example.com:8443} for every host below
 * that name, {@code http://*} for every host of one scheme and port.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host
 * @param port the port, 1 to 65535
 */
public record OriginPattern(String scheme, HostPattern host, int port) {

    private static final String AFTER_SCHEME = "://";

    /** Lowers the scheme; refuses others than http and https, ports out of range, and patterns of hosts with other stars. */
    public OriginPattern {
        scheme = Ascii.lower(scheme);
        String given = scheme;
        Require.that(given.matches("https?"), "scheme", () -> given + " is neither http nor https");
        Require.port("port", port);
        boolean known = host instanceof HostPattern.Exact
                || host.equals(HostPattern.ANY)
                || (host instanceof HostPattern.Wildcard wildcard
                        && wildcard.suffix().startsWith("."));
        Require.that(known, "host", () -> host + " is none of a name, `*` and `*.` with a name");
    }

    /**
     * Reads {@code scheme://host} or {@code scheme://host:port}; without a port the usual one of the scheme is meant.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static OriginPattern parse(String text) {
        return read(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "text: '" + text + "' is no origin; write it as https://www.example.com"));
    }

    private static Optional<OriginPattern> read(String text) {
        int mark = text.indexOf(AFTER_SCHEME);
        String scheme = Ascii.lower(text.substring(0, Math.max(0, mark)));
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        String rest = text.substring(mark + AFTER_SCHEME.length());
        int colon = rest.indexOf(':', rest.startsWith("[") ? Math.max(0, rest.indexOf(']')) : 0);
        String host = colon < 0 ? rest : rest.substring(0, colon);
        int port = colon < 0 ? usualPort(scheme) : port(rest.substring(colon + 1));
        boolean whole = !host.isEmpty() && host.indexOf('/') < 0 && Ascii.isAscii(host);
        boolean stars = host.indexOf('*') < 0 || host.equals("*") || host.matches("\\*\\.[^*]+");
        return whole && stars && port > 0
                ? Optional.of(new OriginPattern(scheme, HostPattern.parse(host), port))
                : Optional.empty();
    }

    private static int port(String digits) {
        int port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
        return port <= 65_535 ? port : 0;
    }

    private static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    /** Whether it means this origin, given as in an Origin header. */
    public boolean takes(String origin) {
        return read(origin)
                .filter(given -> given.scheme.equals(scheme) && given.port == port)
                .filter(given -> given.host instanceof HostPattern.Exact exact && takesHost(exact.host()))
                .isPresent();
    }

    private boolean takesHost(String name) {
        if (host instanceof HostPattern.Wildcard wildcard) {
            return name.endsWith(wildcard.suffix())
                    && name.length() > wildcard.suffix().length();
        }
        return host.equals(HostPattern.ANY) || host.literal().equals(name);
    }

    @Override
    public String toString() {
        return scheme + AFTER_SCHEME + host + (port == usualPort(scheme) ? "" : ":" + port);
    }
}
