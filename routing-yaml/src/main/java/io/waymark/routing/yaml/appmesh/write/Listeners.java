package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.TlsMode;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the listeners of gateways and routers, and the ports of nodes. */
final class Listeners {

    private static final Map<Protocol, String> PROTOCOLS =
            Map.of(Protocol.HTTP, "http", Protocol.HTTP2, "http2", Protocol.GRPC, "grpc", Protocol.TCP, "tcp");
    private static final Map<TlsMode, String> TLS =
            Map.of(TlsMode.TERMINATE, "STRICT", TlsMode.PERMISSIVE, "PERMISSIVE", TlsMode.DISABLED, "DISABLED");

    private Listeners() {}

    static List<YamlMap> ofGateway(List<Listener> listeners, Spot gateway) {
        return listeners.stream().map(listener -> ofGateway(listener, gateway)).toList();
    }

    private static YamlMap ofGateway(Listener listener, Spot gateway) {
        Spot spot = gateway.in("listener " + listener.label(), listener.location());
        spot.refuseIf(listener.protocol() == Protocol.TCP, "a gateway of App Mesh does not speak TCP", "");
        YamlMap written = common(listener, spot);
        listener.tls().ifPresent(mode -> tls(mode, spot).ifPresent(word -> written.put("tls", word)));
        return written;
    }

    private static Optional<YamlMap> tls(TlsMode mode, Spot spot) {
        Optional<String> word = Optional.ofNullable(TLS.get(mode));
        spot.refuseIf(word.isEmpty(), "App Mesh does not pass TLS through", "");
        return word.map(known -> new YamlMap().put("mode", known));
    }

    static List<YamlMap> ofRouter(List<Listener> listeners, Spot router) {
        return listeners.stream().map(listener -> ofRouter(listener, router)).toList();
    }

    private static YamlMap ofRouter(Listener listener, Spot router) {
        Spot spot = router.in("listener " + listener.label(), listener.location());
        spot.refuseIf(listener.tls().isPresent(), "a listener of a router says nothing about TLS", "");
        return common(listener, spot);
    }

    private static YamlMap common(Listener listener, Spot spot) {
        spot.refuseIf(!listener.name().isEmpty(), "listeners of App Mesh have no names", "leave the name out");
        spot.refuseIf(
                !(listener.host() instanceof HostPattern.Any),
                "listeners of App Mesh serve every host, not " + listener.host(),
                "name the host in the routes");
        spot.refuseIf(listener.port().isEmpty(), "a listener of App Mesh has a port", "add the port");
        return portMapping(listener.port().orElse(0), listener.protocol(), spot);
    }

    static YamlMap portMapping(int port, Protocol protocol, Spot spot) {
        String word = word(protocol);
        spot.refuseIf(
                word.isEmpty(),
                "App Mesh does not know the protocol " + protocol + " of a port",
                "use HTTP, HTTP2, GRPC or TCP; TLS is said by the mode of a gateway's listener");
        return new YamlMap().put("portMapping", new YamlMap().put("port", port).put("protocol", word));
    }

    /** The word for a protocol; {@code ""} where there is none. */
    static String word(Protocol protocol) {
        return PROTOCOLS.getOrDefault(protocol, "");
    }
}
