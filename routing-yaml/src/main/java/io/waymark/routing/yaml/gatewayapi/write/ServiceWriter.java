package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.action.Timeouts;
import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes a Service. Where routes find something else spoken on a port than the model knows, that stands there as it was written. */
final class ServiceWriter {

    private static final Map<Protocol, String> PROTOCOLS = Map.of(
            Protocol.HTTP2, "kubernetes.io/h2c", Protocol.HTTPS, "https", Protocol.GRPC, "grpc", Protocol.HTTP, "http");
    private static final Set<String> TRANSPORTS = Set.of("UDP", "SCTP");

    private ServiceWriter() {}

    /**
     * A Service that the configuration knows.
     *
     * @param odd what else is spoken, by port
     */
    static YamlMap write(Backend backend, Map<Integer, String> odd, Refusals refusals) {
        refusals.refuseIf(!backend.extensions().isEmpty(), "extensions of a Service are not written");
        Map<Integer, String> others = new TreeMap<>(odd);
        List<YamlMap> ports = new ArrayList<>();
        for (Backend.Port port : backend.ports()) {
            String spoken = protocol(port, refusals);
            String other = others.remove(port.number());
            ports.add(port(port.number(), other == null ? spoken : other));
        }
        others.forEach((number, spoken) -> ports.add(port(number, spoken)));
        YamlMap spec = new YamlMap();
        String inCluster = backend.name().name() + "." + backend.name().namespace() + ".svc";
        backend.address()
                .filter(address -> !address.equals(inCluster))
                .ifPresent(address -> spec.put("externalName", address));
        return service(backend.name(), spec.put("ports", ports));
    }

    /** A Service that no route can use, by what is spoken on its ports. */
    static YamlMap unused(ObjectName name, Map<Integer, String> ports) {
        List<YamlMap> written = new ArrayList<>();
        ports.forEach((number, spoken) -> written.add(port(number, spoken)));
        return service(name, new YamlMap().put("ports", written));
    }

    private static YamlMap service(ObjectName name, YamlMap spec) {
        return new YamlMap()
                .put("apiVersion", "v1")
                .put("kind", "Service")
                .put("metadata", Objects.metadata(name))
                .put("spec", spec);
    }

    private static String protocol(Backend.Port port, Refusals refusals) {
        String protocol = PROTOCOLS.getOrDefault(port.protocol(), "");
        refusals.refuseIf(protocol.isEmpty(), "no HTTP is spoken on port " + port.number());
        refusals.refuseIf(
                !port.timeouts().equals(Timeouts.NONE), "port " + port.number() + " has time limits of its own");
        return protocol;
    }

    private static YamlMap port(int number, String spoken) {
        YamlMap port = new YamlMap().put("port", number);
        if (TRANSPORTS.contains(spoken)) {
            return port.put("protocol", spoken);
        }
        return spoken.isEmpty() ? port : port.put("appProtocol", spoken);
    }
}
