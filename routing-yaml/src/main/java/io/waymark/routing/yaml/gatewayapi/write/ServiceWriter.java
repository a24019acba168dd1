package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.action.Timeouts;
import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.List;
import java.util.Map;

/** Writes a Service. */
final class ServiceWriter {

    private static final Map<Protocol, String> PROTOCOLS = Map.of(
            Protocol.HTTP2, "kubernetes.io/h2c", Protocol.HTTPS, "https", Protocol.GRPC, "grpc", Protocol.HTTP, "http");

    private ServiceWriter() {}

    static YamlMap write(Backend backend, Refusals refusals) {
        refusals.refuseIf(!backend.extensions().isEmpty(), "extensions are not written");
        List<YamlMap> ports =
                backend.ports().stream().map(port -> port(port, refusals)).toList();
        YamlMap spec = new YamlMap();
        String inCluster = backend.name().name() + "." + backend.name().namespace() + ".svc";
        backend.address()
                .filter(address -> !address.equals(inCluster))
                .ifPresent(address -> spec.put("externalName", address));
        return new YamlMap()
                .put("apiVersion", "v1")
                .put("kind", "Service")
                .put("metadata", Objects.metadata(backend.name()))
                .put("spec", spec.put("ports", ports));
    }

    private static YamlMap port(Backend.Port port, Refusals refusals) {
        String protocol = PROTOCOLS.getOrDefault(port.protocol(), "");
        refusals.refuseIf(protocol.isEmpty(), "no HTTP is spoken on port " + port.number());
        refusals.refuseIf(
                !port.timeouts().equals(Timeouts.NONE), "port " + port.number() + " has time limits of its own");
        return new YamlMap().put("port", port.number()).put("appProtocol", protocol);
    }
}
