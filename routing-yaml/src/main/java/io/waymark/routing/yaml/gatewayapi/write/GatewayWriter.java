package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.config.TlsMode;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a gateway with its listeners. Those whose name tells a set, as {@code namespace/set/listener}, become a ListenerSet. Each listener
 * takes routes of every namespace: which ones are attached stands in the routes.
 */
final class GatewayWriter {

    private static final Set<Protocol> PROTOCOLS = Set.of(Protocol.HTTP, Protocol.HTTPS, Protocol.TLS, Protocol.TCP);
    private static final YamlMap EVERYWHERE = new YamlMap().put("namespaces", new YamlMap().put("from", "All"));

    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");

    /** A Gateway has a listener of its own; this one takes no request of HTTP. */
    private static final YamlMap IDLE =
            new YamlMap().put("name", "idle").put("port", 1).put("protocol", "UDP");

    private final Gateway gateway;
    private final Refusals refusals;

    GatewayWriter(Gateway gateway, Refusals refusals) {
        this.gateway = gateway;
        this.refusals = refusals;
    }

    List<YamlMap> objects() {
        refusals.refuseIf(
                !gateway.semantics().equals(RoutingSemantics.GATEWAY_API),
                "its routes are ranked in another order than that of the Gateway API");
        refusals.refuseIf(gateway.fallback().isPresent(), "a Gateway has no fallback");
        List<YamlMap> own = new ArrayList<>();
        Map<ObjectName, List<YamlMap>> sets = new LinkedHashMap<>();
        for (Listener listener : gateway.listeners()) {
            int slash = listener.name().lastIndexOf('/');
            if (slash < 0) {
                own.add(listener(listener, listener.name()));
            } else {
                sets.computeIfAbsent(ObjectName.parse(listener.name().substring(0, slash)), any -> new ArrayList<>())
                        .add(listener(listener, listener.name().substring(slash + 1)));
            }
        }
        YamlMap spec = new YamlMap().put("gatewayClassName", "waymark");
        if (!sets.isEmpty()) {
            spec.put("allowedListeners", EVERYWHERE);
        }
        if (own.isEmpty()) {
            own.add(IDLE);
        }
        List<YamlMap> objects = new ArrayList<>();
        objects.add(Objects.object("Gateway", Objects.metadata(gateway.name()), spec.put("listeners", own)));
        objects.addAll(sets(sets));
        return objects;
    }

    /** The sets; where their order is not that of their names, it is told by when they were created. */
    private List<YamlMap> sets(Map<ObjectName, List<YamlMap>> sets) {
        List<ObjectName> names = List.copyOf(sets.keySet());
        boolean dated = !names.equals(names.stream().sorted().toList());
        List<YamlMap> written = new ArrayList<>();
        for (Map.Entry<ObjectName, List<YamlMap>> set : sets.entrySet()) {
            YamlMap metadata = Objects.metadata(set.getKey());
            if (dated) {
                metadata.put(
                        "creationTimestamp", OLDEST.plusSeconds(written.size()).toString());
            }
            written.add(set(metadata, set.getValue()));
        }
        return written;
    }

    private YamlMap set(YamlMap metadata, List<YamlMap> listeners) {
        YamlMap spec =
                new YamlMap().put("parentRef", Objects.metadata(gateway.name())).put("listeners", listeners);
        return Objects.object("ListenerSet", metadata, spec);
    }

    private YamlMap listener(Listener listener, String name) {
        Refusals own = refusals.at(listener.location());
        own.refuseIf(name.isEmpty(), "listener " + listener.label() + " has no name");
        own.refuseIf(listener.port().isEmpty(), "listener " + listener.label() + " has no port");
        own.refuseIf(
                !PROTOCOLS.contains(listener.protocol()),
                "no listener of the Gateway API speaks " + listener.protocol());
        YamlMap written = new YamlMap()
                .put("name", name)
                .put("port", listener.port().orElse(0))
                .put("protocol", listener.protocol().name());
        if (!listener.host().equals(HostPattern.ANY)) {
            written.put("hostname", listener.host().toString());
        }
        listener.tls().ifPresent(mode -> written.put("tls", tls(mode, own)));
        return written.put("allowedRoutes", EVERYWHERE);
    }

    /** Certificates are of no use to routing; an option of our own stands for them. */
    private static YamlMap tls(TlsMode mode, Refusals refusals) {
        refusals.refuseIf(
                mode != TlsMode.TERMINATE && mode != TlsMode.PASSTHROUGH, "TLS is either ended or passed through");
        return mode == TlsMode.PASSTHROUGH
                ? new YamlMap().put("mode", "Passthrough")
                : new YamlMap()
                        .put("mode", "Terminate")
                        .put("options", new YamlMap().put("waymark/certificate", "elsewhere"));
    }
}
