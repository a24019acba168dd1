package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.config.Listener;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.gatewayapi.ParentRef.Parent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The listeners of all gateways, and to whom they belong. */
final class Listeners {

    private final Map<Parent, Group> groups = new HashMap<>();
    private final Map<ObjectName, List<Listener>> merged = new HashMap<>();

    /**
     * A listener that was accepted.
     *
     * @param object as written
     * @param listener as it stands in the model, named uniquely within the gateway
     */
    record Accepted(ListenerObject object, Listener listener) {}

    /**
     * The listeners of a Gateway alone, or of a ListenerSet.
     *
     * @param gateway the gateway in which they stand
     * @param namespace the namespace of the object that holds them
     */
    record Group(ObjectName gateway, String namespace, List<Accepted> listeners) {}

    void add(Parent owner, Group group) {
        groups.put(owner, group);
        List<Listener> all = merged.computeIfAbsent(group.gateway(), any -> new ArrayList<>());
        group.listeners().forEach(each -> all.add(each.listener()));
    }

    /** The listeners that routes can reach through this parent. */
    Optional<Group> of(Parent parent) {
        return Optional.ofNullable(groups.get(parent));
    }

    /** All listeners of a gateway, its own first. */
    List<Listener> of(ObjectName gateway) {
        return merged.getOrDefault(gateway, List.of());
    }
}
