package io.waymark.routing.testkit.reference;

import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RouteTable;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics.HostScope;
import io.waymark.routing.config.Service;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.HostSpecificity;
import io.waymark.routing.meta.ObjectName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds listeners, and the entries that a request can reach: the first law. Holds all entries of a router, sorted once. */
final class Tables {

    private final Gateway gateway;
    private final Map<Listener, List<Entry>> ofListeners = new HashMap<>();
    private final Map<ObjectName, List<Entry>> ofServices = new HashMap<>();

    Tables(RoutingConfig config, Gateway gateway) {
        this.gateway = gateway;
        gateway.listeners().forEach(listener -> ofListeners.put(listener, sorted(config, gateway, listener)));
        for (Service service : config.services()) {
            if (service.provider() instanceof Service.Provider.Routes routes) {
                ofServices.put(service.name(), sorted(service.name(), routes.table()));
            }
        }
    }

    /**
     * The listener that takes a request: by port, or the only one there is; of several, those that speak its scheme, if any do; and then by
     * the most specific host. One for bytes takes none.
     */
    static Optional<Listener> listener(Gateway gateway, CanonicalRequest request) {
        return mostSpecific(candidates(gateway, request), host(gateway, request));
    }

    /** What host patterns of listeners are compared with. */
    private static String host(Gateway gateway, CanonicalRequest request) {
        String named = named(gateway, request);
        return gateway.semantics().hostSubject().header().isEmpty()
                ? request.host()
                : named.substring(
                        0, named.length() - PlainAuthority.portOf(named).length());
    }

    /** What host patterns of routes are compared with. */
    private static String subject(Gateway gateway, CanonicalRequest request) {
        if (!gateway.semantics().hostSubject().withPort()) {
            return host(gateway, request);
        }
        return gateway.semantics().hostSubject().header().isEmpty() ? request.hostAndPort() : named(gateway, request);
    }

    /** The header that stands for the authority, in lower case. */
    private static String named(Gateway gateway, CanonicalRequest request) {
        return gateway.semantics().hostSubject().header().stream()
                .flatMap(header -> request.values(header).stream())
                .map(PlainAuthority::lower)
                .findFirst()
                .orElse("");
    }

    /** Whether the server name of the TLS handshake belongs to another listener than the host. */
    static boolean isMisdirected(Gateway gateway, CanonicalRequest request) {
        String name = PlainAuthority.lower(request.original().sni());
        List<Listener> candidates = candidates(gateway, request);
        boolean told = request.scheme().equals("https") && !name.isEmpty();
        return told
                && candidates.stream().allMatch(Tables::isSecure)
                && !mostSpecific(candidates, name).equals(mostSpecific(candidates, host(gateway, request)));
    }

    private static List<Listener> candidates(Gateway gateway, CanonicalRequest request) {
        List<Listener> all = gateway.listeners().stream()
                .filter(listener -> listener.protocol() != Protocol.TCP)
                .toList();
        List<Listener> served = all.stream()
                .filter(listener -> listener.serves(request.original().port()))
                .toList();
        List<Listener> ofPort = served.isEmpty() && all.size() == 1 ? all : served;
        List<Listener> spoken = ofPort.stream()
                .filter(listener -> isSecure(listener) == request.scheme().equals("https"))
                .toList();
        return spoken.isEmpty() ? ofPort : spoken;
    }

    private static boolean isSecure(Listener listener) {
        return listener.protocol() == Protocol.HTTPS || listener.protocol() == Protocol.TLS;
    }

    private static Optional<Listener> mostSpecific(List<Listener> candidates, String host) {
        return candidates.stream()
                .filter(listener -> PlainHosts.takes(listener.host(), host))
                .min(Comparator.comparing(Listener::host, HostSpecificity.ORDER));
    }

    /** The entries of the routes attached to a listener, best first. An entry for another port belongs to other listeners. */
    private static List<Entry> sorted(RoutingConfig config, Gateway gateway, Listener listener) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < config.routes().size(); i++) {
            GatewayRoute route = config.routes().get(i);
            int index = i;
            if (route.parents().stream().anyMatch(parent -> parent.covers(gateway.name(), listener))) {
                hosts(route).forEach(host -> add(gateway.name(), route, entries, host, index));
            }
        }
        entries.removeIf(entry -> entry.match().port().isPresent()
                && !entry.match().port().equals(listener.port())
                && listener.port().isPresent());
        entries.sort(Ranks.order(gateway.semantics().precedence()));
        return entries;
    }

    /** Those of the entries of a listener whose host takes the request, best first; only of the most specific host, where that hides others. */
    List<Entry> entries(Listener listener, CanonicalRequest request) {
        String subject = subject(gateway, request);
        List<Entry> entries = ofListeners.getOrDefault(listener, List.of()).stream()
                .filter(entry -> PlainHosts.takes(entry.host(), subject))
                .toList();
        if (gateway.semantics().hostScope() == HostScope.ALL_MATCHING) {
            return entries;
        }
        Optional<HostPattern> best =
                entries.stream().map(Entry::host).distinct().min(HostSpecificity.ORDER);
        return entries.stream()
                .filter(entry -> best.map(entry.host()::equals).orElse(true))
                .toList();
    }

    private static List<Entry> sorted(ObjectName service, RouteTable table) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < table.routes().size(); i++) {
            add(service, table.routes().get(i), entries, HostPattern.ANY, i);
        }
        entries.sort(Ranks.order(table.precedence()));
        return entries;
    }

    /** The entries of a service's table, best first. */
    List<Entry> entries(ObjectName service) {
        return ofServices.getOrDefault(service, List.of());
    }

    private static List<HostPattern> hosts(GatewayRoute route) {
        return route.hosts().isEmpty() ? List.of(HostPattern.ANY) : route.hosts();
    }

    private static void add(ObjectName table, GatewayRoute route, List<Entry> entries, HostPattern host, int index) {
        for (int r = 0; r < route.rules().size(); r++) {
            RouteRule rule = route.rules().get(r);
            for (int m = 0; m < rule.matches().size(); m++) {
                entries.add(new Entry(
                        table, route, index, host, rule, r, rule.matches().get(m), m));
            }
        }
    }
}
