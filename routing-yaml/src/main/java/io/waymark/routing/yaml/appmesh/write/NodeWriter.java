package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.config.Backend;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.List;
import java.util.Map;

/** Writes VirtualNode. The model holds one host to resolve, so a Cloud Map service is written as the host it stands for. */
final class NodeWriter {

    private static final int MAX_HOST = 253;

    private NodeWriter() {}

    static YamlMap document(Backend backend, Problems problems) {
        Spot spot = Spot.of("VirtualNode", backend.name(), backend.location(), problems);
        spot.refuseIf(!backend.extensions().isEmpty(), "App Mesh carries no extensions", "");
        spot.refuseIf(
                backend.address().isEmpty() && !backend.ports().isEmpty(),
                "it has ports and no address; App Mesh wants service discovery then",
                "add the host to resolve");
        YamlMap spec = new YamlMap();
        List<YamlMap> listeners = backend.ports().stream()
                .map(port -> listener(port, spot.in("port " + port.number())))
                .toList();
        if (!listeners.isEmpty()) {
            spec.put("listeners", listeners);
        }
        backend.address()
                .map(host -> spot.sized("the address", host, 1, MAX_HOST))
                .ifPresent(host ->
                        spec.put("serviceDiscovery", new YamlMap().put("dns", new YamlMap().put("hostname", host))));
        return Manifests.v1beta2("VirtualNode", backend.name(), Map.of(), spec, spot);
    }

    private static YamlMap listener(Backend.Port port, Spot spot) {
        YamlMap listener = Listeners.portMapping(port.number(), port.protocol(), spot);
        YamlMap timeout = PolicyWriter.ofNode(port, spot.in("timeout"));
        return timeout.isEmpty() ? listener : listener.put("timeout", timeout);
    }
}
