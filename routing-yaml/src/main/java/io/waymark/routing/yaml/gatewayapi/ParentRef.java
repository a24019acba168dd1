package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A reference of a route to what it wants to be attached to.
 *
 * @param kind a Gateway or a ListenerSet; anything else takes no route here
 * @param name which one
 * @param section only its listener of this name
 * @param port only its listeners on this port
 * @param at where the reference stands
 */
record ParentRef(GroupKind kind, ObjectName name, Optional<String> section, OptionalInt port, ObjectReader at) {

    /** The object referred to. */
    Parent parent() {
        return new Parent(kind, name);
    }

    /** Whether section and port mean this listener. */
    boolean means(ListenerObject listener) {
        return section.map(listener.name()::equals).orElse(true)
                && (port.isEmpty() || port.getAsInt() == listener.port());
    }

    /** What routes can be attached to, by kind and name. */
    record Parent(GroupKind kind, ObjectName name) {

        @Override
        public String toString() {
            return kind.kind() + " " + name;
        }
    }
}
