package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.action.Destination;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.gatewayapi.GatewayApiDialect;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes references of one kind of routes in one namespace to Services, and the grants that those across namespaces need. */
final class References {

    private final String kind;
    private final String namespace;
    private final Map<String, Set<String>> granted;

    /**
     * References of the routes of a kind and namespace.
     *
     * @param granted takes, for each namespace that is referred to, who does: {@code kind/namespace}
     */
    References(String kind, String namespace, Map<String, Set<String>> granted) {
        this.kind = kind;
        this.namespace = namespace;
        this.granted = granted;
    }

    YamlMap to(Destination destination, Refusals refusals) {
        YamlMap reference = new YamlMap();
        if (destination instanceof Destination.ToBackend backend) {
            ObjectName name = backend.backend();
            refusals.refuseIf(backend.port().isEmpty(), "a reference to a Service needs a port: " + name);
            reference.put("name", name.name()).put("port", backend.port().orElse(0));
            if (!name.namespace().equals(namespace)) {
                reference.put("namespace", name.namespace());
                granted.computeIfAbsent(name.namespace(), any -> new TreeSet<>())
                        .add(kind + "/" + namespace);
            }
        } else {
            refusals.refuse("the Gateway API leads to Services that are there, not to " + destination);
        }
        return reference;
    }

    /** The grants that all references need. */
    static List<YamlMap> grants(Map<String, Set<String>> granted) {
        return new TreeMap<>(granted)
                .entrySet().stream()
                        .map(entry -> grant(entry.getKey(), entry.getValue()))
                        .toList();
    }

    private static YamlMap grant(String namespace, Set<String> referrers) {
        List<YamlMap> from = referrers.stream()
                .map(ObjectName::parse)
                .map(referrer -> new YamlMap()
                        .put("group", GatewayApiDialect.GROUP)
                        .put("kind", referrer.namespace())
                        .put("namespace", referrer.name()))
                .toList();
        List<YamlMap> to = List.of(new YamlMap().put("group", "").put("kind", "Service"));
        return Objects.object(
                "ReferenceGrant",
                Objects.metadata(new ObjectName(namespace, "routes")),
                new YamlMap().put("from", from).put("to", to));
    }
}
