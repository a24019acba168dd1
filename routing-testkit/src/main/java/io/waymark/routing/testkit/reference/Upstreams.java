package io.waymark.routing.testkit.reference;

import io.waymark.routing.Share;
import io.waymark.routing.Upstream;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Backend;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.meta.ObjectName;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What is known of destinations. */
record Upstreams(RoutingConfig config) {

    Share share(WeightedDestination weighted) {
        Optional<Upstream> upstream = weighted.destination() instanceof Destination.ToBackend backend
                ? Optional.of(of(backend))
                : Optional.empty();
        return new Share(weighted.destination(), upstream, weighted.weight());
    }

    /**
     * The chosen destination; one that the request names by a header is known by that name alone.
     *
     * @param request the request as the rule matched it, before it rewrites or changes anything
     */
    Optional<Upstream> of(Destination destination, CanonicalRequest request) {
        if (destination instanceof Destination.ToBackend backend) {
            return Optional.of(of(backend));
        }
        if (destination instanceof Destination.NamedByHeader named) {
            List<String> values =
                    named.header().equals(":authority") ? List.of(request.authority()) : request.values(named.header());
            return values.stream()
                    .findFirst()
                    .filter(name -> !name.isEmpty())
                    .map(name -> Upstream.named(new ObjectName("", name), OptionalInt.empty()));
        }
        return Optional.empty();
    }

    private Upstream of(Destination.ToBackend destination) {
        Optional<Backend> known = config.backend(destination.backend());
        List<Backend.Port> ports = known.map(Backend::ports).orElse(List.of());
        OptionalInt first = ports.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(ports.get(0).number());
        OptionalInt port = destination.port().isPresent() ? destination.port() : first;
        Optional<Backend.Port> used = ports.stream()
                .filter(each -> port.isPresent() && each.number() == port.getAsInt())
                .findFirst();
        return new Upstream(
                destination.backend(),
                port,
                known.flatMap(Backend::address),
                used.map(Backend.Port::protocol),
                used.map(Backend.Port::timeouts).orElse(Timeouts.NONE));
    }
}
