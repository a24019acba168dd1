package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Protocol;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Service as the model knows it. */
final class ServiceBackend {

    /** Source: geps/gep-1911, and the names that Kubernetes and IANA give. Anything else is taken to be HTTP. */
    private static final Map<String, Protocol> PROTOCOLS = Map.of(
            "kubernetes.io/h2c", Protocol.HTTP2,
            "kubernetes.io/wss", Protocol.HTTPS,
            "https", Protocol.HTTPS,
            "grpc", Protocol.GRPC);

    private ServiceBackend() {}

    static Backend of(ServiceObject service) {
        List<Backend.Port> ports = service.ports().stream()
                .filter(port -> port.transport().equals("TCP"))
                .map(port -> new Backend.Port(port.number(), PROTOCOLS.getOrDefault(port.appProtocol(), Protocol.HTTP)))
                .toList();
        String inCluster = service.name().name() + "." + service.name().namespace() + ".svc";
        return new Backend(
                service.name(),
                Optional.of(service.externalName().orElse(inCluster)),
                ports,
                List.of(),
                service.location());
    }
}
