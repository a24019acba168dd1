package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.action.Timeouts;
import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.TlsMode;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the listeners of gateways, routers and nodes. */
final class ListenerReader {

    private static final Map<String, Protocol> GATEWAY =
            Map.of("http", Protocol.HTTP, "http2", Protocol.HTTP2, "grpc", Protocol.GRPC);
    private static final Map<String, Protocol> ALL =
            Map.of("http", Protocol.HTTP, "http2", Protocol.HTTP2, "grpc", Protocol.GRPC, "tcp", Protocol.TCP);

    private static final Map<String, TlsMode> TLS =
            Map.of("STRICT", TlsMode.TERMINATE, "PERMISSIVE", TlsMode.PERMISSIVE, "DISABLED", TlsMode.DISABLED);

    private static final String WATCHES = "the gateway that embeds the router watches the health of what it sends to";

    private ListenerReader() {}

    /** A listener of a gateway, if its port and protocol could be read. */
    static Optional<Listener> ofGateway(ObjectReader listener) {
        Optional<Backend.Port> port = port(listener, GATEWAY, Timeouts.NONE);
        Optional<TlsMode> tls = listener.object("tls").flatMap(ListenerReader::tls);
        care(listener);
        listener.done();
        return port.map(read -> listener(read, tls, listener));
    }

    /** A listener of a router, which says nothing but its port. */
    static Optional<Listener> ofRouter(ObjectReader listener) {
        Optional<Backend.Port> port = port(listener, ALL, Timeouts.NONE);
        listener.done();
        return port.map(read -> listener(read, Optional.empty(), listener));
    }

    /** A listener of a node. */
    static Optional<Backend.Port> ofNode(ObjectReader listener) {
        Optional<Backend.Port> port = port(listener, ALL, RouterPolicies.ofNode(listener));
        listener.leave("the gateway that embeds the router sets up TLS towards the nodes", "tls");
        listener.object("tls").ifPresent(tls -> tls.choice("mode", TLS));
        care(listener);
        listener.leave(WATCHES, "outlierDetection");
        listener.done();
        return port;
    }

    private static Optional<Backend.Port> port(
            ObjectReader listener, Map<String, Protocol> protocols, Timeouts timeouts) {
        Optional<ObjectReader> mapping = listener.requiredObject("portMapping");
        Optional<Long> port = mapping.flatMap(each -> each.requiredInteger("port", 1, 65_535));
        Optional<Protocol> protocol = mapping.flatMap(each -> each.requiredChoice("protocol", protocols));
        mapping.ifPresent(ObjectReader::done);
        return port.flatMap(number -> protocol.map(spoken -> new Backend.Port(number.intValue(), spoken, timeouts)));
    }

    private static Listener listener(Backend.Port port, Optional<TlsMode> tls, ObjectReader at) {
        OptionalInt number = OptionalInt.of(port.number());
        return new Listener("", number, port.protocol(), HostPattern.ANY, tls, at.location());
    }

    private static void care(ObjectReader listener) {
        listener.leave("the gateway that embeds the router bounds its connections", "connectionPool");
        listener.leave(WATCHES, "healthCheck");
        listener.object("connectionPool").ifPresent(ListenerReader::connectionPool);
        listener.object("healthCheck").ifPresent(ListenerReader::healthCheck);
    }

    private static Optional<TlsMode> tls(ObjectReader tls) {
        tls.leave("the gateway that embeds the router holds the certificates", "certificate", "validation");
        Optional<TlsMode> mode = tls.choice("mode", TLS);
        tls.done();
        return mode;
    }

    private static void connectionPool(ObjectReader pool) {
        pool.atMostOne("http", "http2", "grpc", "tcp");
        sizes(pool, "http", "maxConnections", "maxPendingRequests");
        sizes(pool, "http2", "maxRequests");
        sizes(pool, "grpc", "maxRequests");
        sizes(pool, "tcp", "maxConnections");
        pool.done();
    }

    private static void sizes(ObjectReader pool, String kind, String... names) {
        pool.object(kind).ifPresent(sizes -> {
            for (String name : names) {
                sizes.integer(name, 1, Integer.MAX_VALUE);
            }
            sizes.done();
        });
    }

    private static void healthCheck(ObjectReader check) {
        check.integer("healthyThreshold", 2, 10);
        check.integer("unhealthyThreshold", 2, 10);
        check.integer("intervalMillis", 5000, 300_000);
        check.integer("timeoutMillis", 2000, 60_000);
        check.choice("protocol", ALL);
        check.integer("port", 1, 65_535);
        check.ignore("path");
        check.done();
    }
}
