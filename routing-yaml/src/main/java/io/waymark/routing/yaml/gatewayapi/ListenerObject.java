package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.config.TlsMode;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.List;
import java.util.Optional;

/**
 * A listener of a Gateway or ListenerSet, as written.
 *
 * @param name its name
 * @param port its port
 * @param protocol HTTP, HTTPS, TLS, TCP, UDP, or a name with a domain
 * @param host the hosts it serves
 * @param tls what it does about TLS
 * @param namespaces from where routes may be attached
 * @param kinds the kinds of routes that may be attached; absent means those of the protocol
 * @param at where it stands
 */
record ListenerObject(
        String name,
        int port,
        String protocol,
        HostPattern host,
        Optional<TlsMode> tls,
        NamespaceRule namespaces,
        Optional<List<GroupKind>> kinds,
        ObjectReader at) {

    /** Whether a kind of routes may be attached. */
    boolean takes(RouteKind kind) {
        boolean spoken = protocol.equals("HTTP") || protocol.equals("HTTPS");
        return spoken && kinds.map(all -> all.contains(kind.groupKind())).orElse(true);
    }
}
