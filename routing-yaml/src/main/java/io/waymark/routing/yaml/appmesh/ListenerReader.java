package io.waymark.routing.yaml.appmesh;

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

    static final Map<String, Protocol> GATEWAY =
            Map.of("http", Protocol.HTTP, "http2", Protocol.HTTP2, "grpc", Protocol.GRPC);
    static final Map<String, Protocol> ALL =
            Map.of("http", Protocol.HTTP, "http2", Protocol.HTTP2, "grpc", Protocol.GRPC, "tcp", Protocol.TCP);

    private static final Map<String, TlsMode> TLS =
            Map.of("STRICT", TlsMode.TERMINATE, "PERMISSIVE", TlsMode.PERMISSIVE, "DISABLED", TlsMode.DISABLED);

    private ListenerReader() {}

    /** One listener, if its port and protocol could be read. */
    static Optional<Listener> read(ObjectReader listener, Map<String, Protocol> protocols) {
        Optional<ObjectReader> mapping = listener.requiredObject("portMapping");
        Optional<Long> port = mapping.flatMap(each -> each.requiredInteger("port", 1, 65_535));
        Optional<Protocol> protocol = mapping.flatMap(each -> each.requiredChoice("protocol", protocols));
        mapping.ifPresent(ObjectReader::done);
        Optional<TlsMode> tls = listener.object("tls").flatMap(each -> each.choice("mode", TLS));
        listener.object("connectionPool").ifPresent(ListenerReader::connectionPool);
        listener.object("healthCheck").ifPresent(ListenerReader::healthCheck);
        listener.object("timeout").ifPresent(timeout -> timeout.atMostOne("http", "http2", "grpc", "tcp"));
        listener.ignore("outlierDetection");
        listener.done();
        if (port.isEmpty() || protocol.isEmpty()) {
            return Optional.empty();
        }
        OptionalInt number = OptionalInt.of(port.get().intValue());
        return Optional.of(new Listener("", number, protocol.get(), HostPattern.ANY, tls, listener.location()));
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
