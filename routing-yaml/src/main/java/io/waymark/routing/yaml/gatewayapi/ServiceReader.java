package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what routing looks at in a Service. The rest of it is not judged. */
final class ServiceReader {

    private static final int MANY = 10_000;

    private ServiceReader() {}

    static void read(Manifest manifest, ObjectReader body, ApiObjects objects) {
        Optional<ObjectReader> spec = body.object("spec");
        List<ServiceObject.Port> ports = new ArrayList<>();
        spec.map(each -> each.objects("ports", 0, MANY))
                .orElse(List.of())
                .forEach(port -> port(port).ifPresent(ports::add));
        Optional<String> external = spec.flatMap(each -> each.text("externalName"));
        objects.services.put(
                manifest.name(), new ServiceObject(manifest.name(), external, List.copyOf(ports), manifest.location()));
    }

    private static Optional<ServiceObject.Port> port(ObjectReader port) {
        String transport = port.text("protocol").orElse("TCP");
        String application = port.text("appProtocol").orElse("");
        return port.requiredInteger("port", 1, 65_535)
                .map(number -> new ServiceObject.Port(number.intValue(), transport, application));
    }
}
