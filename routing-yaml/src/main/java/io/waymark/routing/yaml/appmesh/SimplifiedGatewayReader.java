package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.yaml.appmesh.MeshObjects.GatewayObject;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the simplified {@code Gateway} of {@code v1beta1}: one listener, and the service behind it. Guides print it with its indentation
 * lost, so {@code service} may stand in the listener or beside it, and {@code port} beside a listener that is empty.
 */
final class SimplifiedGatewayReader {

    private static final Map<String, Protocol> PROTOCOLS =
            Map.of("https", Protocol.HTTPS, "http", Protocol.HTTP, "http2", Protocol.HTTP2, "grpc", Protocol.GRPC);
    private static final String[] KINDS = {"https", "http", "http2", "grpc"};
    private static final int MAX_NAME = 253;

    private final ObjectReader body;
    private final List<Listener> listeners = new ArrayList<>();
    private Optional<String> service = Optional.empty();

    private SimplifiedGatewayReader(ObjectReader body) {
        this.body = body;
    }

    static void read(Manifest manifest, ObjectReader spec, MeshObjects objects) {
        Optional<SimplifiedGatewayReader> reader =
                spec.requiredObject("gatewayRoute").map(SimplifiedGatewayReader::new);
        reader.ifPresent(SimplifiedGatewayReader::read);
        List<Listener> listeners = reader.map(each -> each.listeners).orElse(List.of());
        Optional<String> fallback = reader.flatMap(each -> each.service);
        objects.gateways.add(
                new GatewayObject(manifest, Optional.empty(), Optional.empty(), listeners, true, fallback));
    }

    private void read() {
        service = service(body);
        if (body.present(KINDS).isEmpty() && body.has("port")) {
            List.of(KINDS).stream().filter(body.keys()::contains).findFirst().ifPresent(this::flattened);
        } else {
            body.exactlyOne(KINDS);
            body.present(KINDS).forEach(kind -> body.object(kind).ifPresent(listener -> nested(kind, listener)));
        }
        body.done();
    }

    private void flattened(String kind) {
        body.ignore(KINDS);
        port(kind, body);
    }

    private void nested(String kind, ObjectReader listener) {
        port(kind, listener);
        Optional<String> inside = service(listener);
        if (service.isPresent() && inside.isPresent()) {
            listener.problem(
                    ProblemCode.ONE_OF,
                    "service",
                    "`service` stands in `" + kind + "` and beside it",
                    "keep one: there is one service behind a gateway");
        }
        service = service.or(() -> inside);
        listener.done();
    }

    private void port(String kind, ObjectReader holder) {
        holder.requiredInteger("port", 1, 65_535)
                .ifPresent(port ->
                        listeners.add(Listener.of(port.intValue(), PROTOCOLS.getOrDefault(kind, Protocol.HTTP))));
    }

    private static Optional<String> service(ObjectReader holder) {
        return holder.text("service", 1, MAX_NAME).flatMap(name -> Authorities.checked(holder, "service", name));
    }
}
