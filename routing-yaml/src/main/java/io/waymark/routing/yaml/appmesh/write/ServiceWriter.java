package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.config.Service;
import io.waymark.routing.yaml.problem.Problems;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.Map;

/** Writes VirtualService. */
final class ServiceWriter {

    private static final int MAX_HOST = 255;

    private final Names names;
    private final Problems problems;

    ServiceWriter(Names names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    YamlMap document(Service service) {
        Spot spot = Spot.of("VirtualService", service.name(), service.location(), problems);
        String namespace = service.name().namespace();
        YamlMap spec = new YamlMap();
        if (!service.host().equals(service.name().name() + "." + namespace)) {
            spec.put("awsName", spot.sized("the host", service.host(), 1, MAX_HOST));
        }
        YamlMap holder = new YamlMap();
        if (service.provider() instanceof Service.Provider.OneBackend one) {
            names.node(holder, one.backend(), namespace, spot);
            spec.put("provider", new YamlMap().put("virtualNode", holder));
        } else if (service.provider() instanceof Service.Provider.Routes routes) {
            holder.put("virtualRouterRef", Names.reference(routes.table().name(), namespace));
            spec.put("provider", new YamlMap().put("virtualRouter", holder));
        }
        return Manifests.v1beta2("VirtualService", service.name(), Map.of(), spec, spot);
    }
}
