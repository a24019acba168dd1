package io.waymark.routing;

import io.waymark.routing.config.RoutingConfig;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What of a request a configuration looks at, so that an embedder extracts nothing in vain: a request without the rest is answered alike. Always
 * looked at, and not named here, are method, scheme, authority, target and port. The body never is.
 *
 * <p>A request policy looks at all header lines, whether named here or not, for what must not stand in a request; an embedder that leaves lines
 * out answers for them itself.
 *
 * @param headers the names of headers that are looked at, in lower case and sorted; {@code cookie} stands for all cookies
 * @param changedHeaders the names of headers that rules and rewrites change before a request is sent on, likewise
 * @param query whether the answer depends on the query; it is kept in any case
 * @param clientAddress whether it depends on the address of the client
 * @param serverName whether it depends on the server name of the TLS handshake
 * @param attributes the names of attributes, sorted
 */
public record RequestUse(
        Set<String> headers,
        Set<String> changedHeaders,
        boolean query,
        boolean clientAddress,
        boolean serverName,
        Set<String> attributes) {

    static final String COOKIE = "cookie";

    /** Copies the sets. */
    public RequestUse {
        headers = Collections.unmodifiableSet(new TreeSet<>(headers));
        changedHeaders = Collections.unmodifiableSet(new TreeSet<>(changedHeaders));
        attributes = Collections.unmodifiableSet(new TreeSet<>(attributes));
    }

    /** The headers that are looked at or changed, and {@code cookie} always: those of which a request should bring no alias. */
    public Set<String> namedHeaders() {
        Set<String> named = new TreeSet<>(headers);
        named.addAll(changedHeaders);
        named.add(COOKIE);
        return named;
    }

    /** What a configuration looks at, in all its gateways together. Takes time linear in its size. */
    public static RequestUse of(RoutingConfig config) {
        return UseOfConfig.of(config);
    }
}
