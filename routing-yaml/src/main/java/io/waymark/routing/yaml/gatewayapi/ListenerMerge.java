package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.yaml.gatewayapi.Listeners.Accepted;
import io.waymark.routing.yaml.gatewayapi.Listeners.Group;
import io.waymark.routing.yaml.gatewayapi.ParentRef.Parent;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Decides which listeners each gateway has: its own, then those of its sets, the oldest set first. Listeners of a gateway that cannot
 * be told apart are all refused; a listener of a set that cannot be told from an earlier one is refused alone. Sources: apis/v1
 * gateway_types.go (GatewaySpec.Listeners) and geps/gep-1713.
 */
final class ListenerMerge {

    private static final Map<String, Protocol> PROTOCOLS =
            Map.of("HTTP", Protocol.HTTP, "HTTPS", Protocol.HTTPS, "TLS", Protocol.TLS, "TCP", Protocol.TCP);

    private static final Comparator<ListenerSetObject> OLDEST_FIRST = Comparator.comparing(
                    (ListenerSetObject set) -> set.created().orElse(Instant.MAX))
            .thenComparing(set -> set.manifest().name());

    private final ApiObjects objects;
    private final Map<Parent, List<ListenerObject>> doors = new HashMap<>();
    private final Listeners listeners = new Listeners();

    ListenerMerge(ApiObjects objects) {
        this.objects = objects;
    }

    /** Goes through all gateways and sets. Call once. */
    Listeners merge() {
        objects.gateways.values().forEach(this::own);
        objects.listenerSets.stream().sorted(OLDEST_FIRST).forEach(this::set);
        return listeners;
    }

    private void own(GatewayObject gateway) {
        List<ListenerObject> all = gateway.listeners();
        List<Accepted> accepted = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ListenerObject listener = all.get(i);
            rival(all, i)
                    .ifPresentOrElse(
                            other -> refuse(listener, other, "none of them is used"),
                            () -> accept(listener, listener.name()).ifPresent(accepted::add));
        }
        Manifest manifest = gateway.manifest();
        Parent self = new Parent(GroupKind.GATEWAY, manifest.name());
        doors.put(self, new ArrayList<>(all));
        listeners.add(self, new Group(manifest.name(), manifest.name().namespace(), List.copyOf(accepted)));
    }

    private static Optional<ListenerObject> rival(List<ListenerObject> all, int index) {
        return IntStream.range(0, all.size())
                .filter(other -> other != index && Indistinct.are(all.get(other), all.get(index)))
                .mapToObj(all::get)
                .findFirst();
    }

    private void set(ListenerSetObject set) {
        Optional<GatewayObject> gateway = Optional.ofNullable(objects.gateways.get(set.gateway()));
        String namespace = set.manifest().name().namespace();
        if (gateway.isEmpty()) {
            detached(set, "there is no Gateway " + set.gateway(), "load the file that defines it, or mend the name");
        } else if (!gateway.get().sets().admits(namespace, set.gateway().namespace(), objects.namespaceLabels)) {
            detached(
                    set,
                    "NotAllowed: Gateway " + set.gateway() + " takes no sets of listeners from namespace " + namespace,
                    "open its `allowedListeners.namespaces`");
        } else {
            add(set);
        }
    }

    private void add(ListenerSetObject set) {
        List<ListenerObject> taken = doors.getOrDefault(new Parent(GroupKind.GATEWAY, set.gateway()), List.of());
        List<Accepted> accepted = new ArrayList<>();
        for (ListenerObject listener : set.listeners()) {
            Optional<ListenerObject> rival = taken.stream()
                    .filter(other -> Indistinct.are(other, listener))
                    .findFirst();
            if (rival.isPresent()) {
                refuse(listener, rival.get(), "the earlier one is used");
            } else {
                taken.add(listener);
                accept(listener, set.manifest().name() + "/" + listener.name()).ifPresent(accepted::add);
            }
        }
        Parent self = new Parent(GroupKind.LISTENER_SET, set.manifest().name());
        listeners.add(self, new Group(set.gateway(), set.manifest().name().namespace(), List.copyOf(accepted)));
    }

    private static Optional<Accepted> accept(ListenerObject listener, String name) {
        Optional<Protocol> protocol = Optional.ofNullable(PROTOCOLS.get(listener.protocol()));
        if (protocol.isEmpty() && !listener.protocol().equals("UDP")) {
            listener.at()
                    .problem(
                            ProblemCode.LISTENER_REFUSED,
                            "protocol",
                            "UnsupportedProtocol: nothing is known of " + listener.protocol()
                                    + "; the listener is left out",
                            PROTOCOLS.containsKey(listener.protocol().toUpperCase(Locale.ROOT))
                                    ? "write `" + listener.protocol().toUpperCase(Locale.ROOT) + "`"
                                    : "write HTTP or HTTPS");
        }
        return protocol.map(spoken -> new Accepted(
                listener,
                new Listener(
                        name,
                        OptionalInt.of(listener.port()),
                        spoken,
                        listener.host(),
                        listener.tls(),
                        listener.at().location())));
    }

    private static void refuse(ListenerObject listener, ListenerObject other, String consequence) {
        String reason = other.protocol().equals(listener.protocol()) ? "HostnameConflict" : "ProtocolConflict";
        listener.at()
                .here(
                        ProblemCode.LISTENER_REFUSED,
                        reason + ": requests cannot be told from those for listener `" + other.name() + "` at "
                                + other.at().location() + "; " + consequence,
                        "give them different ports or hostnames");
    }

    private static void detached(ListenerSetObject set, String message, String help) {
        set.parent().here(ProblemCode.NOT_ATTACHED, message + "; its listeners are left out", help);
    }
}
