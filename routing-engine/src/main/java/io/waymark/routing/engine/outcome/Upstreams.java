package io.waymark.routing.engine.outcome;

import io.waymark.routing.Share;
import io.waymark.routing.Upstream;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Backend;
import io.waymark.routing.meta.ObjectName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What the configuration knows of backends. */
final class Upstreams {

    private final Map<ObjectName, Backend> backends = new HashMap<>();

    Upstreams(List<Backend> known) {
        known.forEach(backend -> backends.put(backend.name(), backend));
    }

    /** A share with what is known of its destination. */
    Share share(WeightedDestination weighted) {
        return new Share(weighted.destination(), of(weighted.destination()), weighted.weight());
    }

    /** What is known of a destination that is a backend. */
    Optional<Upstream> of(Destination destination) {
        return destination instanceof Destination.ToBackend backend ? Optional.of(upstream(backend)) : Optional.empty();
    }

    private Upstream upstream(Destination.ToBackend destination) {
        Backend backend = backends.get(destination.backend());
        if (backend == null) {
            return Upstream.named(destination.backend(), destination.port());
        }
        List<Backend.Port> ports = backend.ports();
        OptionalInt first = ports.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(ports.get(0).number());
        OptionalInt port = destination.port().isPresent() ? destination.port() : first;
        Optional<Backend.Port> known = ports.stream()
                .filter(each -> port.isPresent() && port.getAsInt() == each.number())
                .findFirst();
        return new Upstream(
                destination.backend(),
                port,
                backend.address(),
                known.map(Backend.Port::protocol),
                known.map(Backend.Port::timeouts).orElse(Timeouts.NONE));
    }
}
