package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.RouteParent;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes to what a route is attached. Listeners of a set, named {@code namespace/set/listener}, are reached through their set alone. */
final class ParentWriter {

    private final Map<ObjectName, Gateway> gateways;

    ParentWriter(Map<ObjectName, Gateway> gateways) {
        this.gateways = gateways;
    }

    List<YamlMap> write(List<RouteParent> parents) {
        return parents.stream().flatMap(this::references).toList();
    }

    private Stream<YamlMap> references(RouteParent parent) {
        if (parent.listener().isPresent()) {
            String name = parent.listener().get();
            return Stream.of(reference(parent, owner(name), name.substring(name.lastIndexOf('/') + 1)));
        }
        List<Listener> listeners = gateways.containsKey(parent.gateway())
                ? gateways.get(parent.gateway()).listeners()
                : List.of();
        List<String> owners = listeners.stream()
                .map(listener -> owner(listener.name()))
                .distinct()
                .toList();
        return (owners.isEmpty() ? Stream.of("") : owners.stream()).map(owner -> reference(parent, owner, ""));
    }

    /** The set of a listener, or {@code ""} for one of the Gateway itself. */
    private static String owner(String listener) {
        int slash = listener.lastIndexOf('/');
        return slash < 0 ? "" : listener.substring(0, slash);
    }

    private static YamlMap reference(RouteParent parent, String set, String section) {
        ObjectName owner = set.isEmpty() ? parent.gateway() : ObjectName.parse(set);
        YamlMap reference = new YamlMap();
        if (!set.isEmpty()) {
            reference.put("kind", "ListenerSet");
        }
        reference.put("name", owner.name());
        if (!owner.namespace().isEmpty()) {
            reference.put("namespace", owner.namespace());
        }
        if (!section.isEmpty()) {
            reference.put("sectionName", section);
        }
        parent.port().ifPresent(port -> reference.put("port", port));
        return reference;
    }
}
