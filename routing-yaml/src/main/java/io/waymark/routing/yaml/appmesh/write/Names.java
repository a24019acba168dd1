package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How objects refer to each other: by name and namespace, by ARN where the object is not loaded, and by labels. */
final class Names {

    private static final String LABEL = "gateway";

    private final List<ObjectName> gateways;
    private final Set<ObjectName> nodes;
    private final Set<String> nodeMeshNames;
    private final Set<String> serviceHosts;

    Names(RoutingConfig config) {
        gateways = config.gateways().stream()
                .filter(gateway -> !SimplifiedGatewayWriter.writes(gateway))
                .map(Gateway::name)
                .toList();
        nodes = config.backends().stream().map(Backend::name).collect(Collectors.toSet());
        nodeMeshNames = nodes.stream().map(Names::meshName).collect(Collectors.toSet());
        serviceHosts = config.services().stream().map(Service::host).collect(Collectors.toSet());
    }

    /** The name inside the mesh of a node or router that does not name one itself. */
    private static String meshName(ObjectName name) {
        return name.name() + "_" + name.namespace();
    }

    /** The label of the routes of a gateway, where there are several gateways to choose from. */
    Optional<Map.Entry<String, String>> label(ObjectName gateway) {
        if (gateways.size() < 2) {
            return Optional.empty();
        }
        boolean clear = gateways.stream()
                        .filter(each -> each.name().equals(gateway.name()))
                        .count()
                == 1;
        return Optional.of(Map.entry(LABEL, clear ? gateway.name() : meshName(gateway)));
    }

    /** A reference by name. */
    static YamlMap reference(ObjectName target, String namespace) {
        YamlMap reference = new YamlMap().put("name", target.name());
        return target.namespace().equals(namespace) ? reference : reference.put("namespace", target.namespace());
    }

    /** Refers to a node from an object of a namespace. */
    void node(YamlMap holder, ObjectName node, String namespace, Spot spot) {
        if (nodes.contains(node)) {
            holder.put("virtualNodeRef", reference(node, namespace));
        } else if (node.namespace().isEmpty()) {
            arn(holder, "virtualNode", node.name(), nodeMeshNames, spot);
        } else {
            spot.refuse("it leads to " + node + ", of which nothing is known", "add a backend of that name");
        }
    }

    /** Refers to a service that is not loaded. */
    void unknownService(YamlMap holder, String host, Spot spot) {
        arn(holder, "virtualService", host, serviceHosts, spot);
    }

    private static void arn(YamlMap holder, String kind, String name, Set<String> loaded, Spot spot) {
        spot.refuseIf(
                loaded.contains(name),
                "an ARN with the name " + name + " would mean the " + kind + " that is called so in the mesh",
                "lead to that one, or use another name");
        spot.refuseIf(name.indexOf('/') >= 0, "the name " + name + " holds a slash, so no ARN can hold it", "");
        holder.put(kind + "ARN", "arn:aws:appmesh:::mesh/unknown/" + kind + "/" + spot.sized("the name", name, 1, 255));
    }
}
