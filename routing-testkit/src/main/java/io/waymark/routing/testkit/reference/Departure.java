package io.waymark.routing.testkit.reference;

import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.Resolution.NoMatch;
import io.waymark.routing.Share;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;

/** What becomes of a request that an entry has won. */
final class Departure {

    private final RoutingConfig config;
    private final PlainPolicy policy;
    private final BiFunction<ServiceTable, Arrival, Optional<Entry>> secondTable;
    private final Upstreams upstreams;
    private final long random;

    Departure(
            RoutingConfig config,
            PlainPolicy policy,
            BiFunction<ServiceTable, Arrival, Optional<Entry>> secondTable,
            long random) {
        this.config = config;
        this.policy = policy;
        this.secondTable = secondTable;
        this.upstreams = new Upstreams(config);
        this.random = random;
    }

    Resolution take(Entry entry, Arrival arrival) {
        return take(List.of(), entry, arrival);
    }

    private Resolution take(List<Entry> before, Entry entry, Arrival arrival) {
        List<Entry> way = new ArrayList<>(before);
        way.add(entry);
        RouteAction action = entry.rule().action();
        if (action instanceof RouteAction.Redirect redirect) {
            String path = new PlainRewriteOf(entry, arrival, policy).redirected(redirect.path());
            String location = PlainLocation.of(redirect, arrival.request(), arrival.port(), path);
            return new PlainRedirect(
                    hops(way), redirect.status(), location, entry.rule().responseHeaders());
        }
        if (action instanceof RouteAction.Respond respond) {
            return new Resolution.Respond(
                    hops(way), respond.status(), respond.body(), entry.rule().responseHeaders(), "");
        }
        return forward(way, (RouteAction.Forward) action, arrival);
    }

    private Resolution forward(List<Entry> way, RouteAction.Forward forward, Arrival arrival) {
        Entry entry = way.get(way.size() - 1);
        WeightedDestination chosen = choose(forward, arrival.request());
        CanonicalRequest sent = new PlainRewriteOf(entry, arrival, policy).forwarded(forward, chosen, changes(way));
        Destination destination = chosen.destination();
        if (destination instanceof Destination.Unavailable unavailable) {
            return new Resolution.Respond(
                    hops(way), unavailable.status(), "", entry.rule().responseHeaders(), unavailable.reason());
        }
        if (destination instanceof Destination.ToService target) {
            return into(way, target, forward, sent);
        }
        List<Share> split =
                forward.destinations().stream().map(upstreams::share).toList();
        return answer(way, chosen, split, forward, sent);
    }

    private Resolution into(
            List<Entry> way, Destination.ToService target, RouteAction.Forward forward, CanonicalRequest sent) {
        Service service = config.service(target.service()).orElseThrow();
        if (service.provider() instanceof Service.Provider.OneBackend one) {
            WeightedDestination only =
                    WeightedDestination.of(new Destination.ToBackend(one.backend(), target.port()), 1);
            return answer(way, only, List.of(upstreams.share(only)), forward, sent);
        }
        if (service.provider() instanceof Service.Provider.Routes routes) {
            int port = port(target.port(), routes, sent);
            Arrival arrival = new Arrival(sent, port);
            Optional<Entry> next = secondTable.apply(new ServiceTable(service.name(), routes.table()), arrival);
            if (next.isPresent()) {
                return take(way, next.get(), arrival);
            }
        }
        return Journey.nothing(sent, hops(way), NoMatch.Reason.NO_SERVICE_ROUTE);
    }

    private static int port(OptionalInt asked, Service.Provider.Routes routes, CanonicalRequest sent) {
        OptionalInt first = routes.table().listeners().isEmpty()
                ? OptionalInt.empty()
                : routes.table().listeners().get(0).port();
        return asked.orElse(first.orElse(sent.original().port()));
    }

    private WeightedDestination choose(RouteAction.Forward forward, CanonicalRequest request) {
        long value = forward.sticky()
                .flatMap(sticky -> PlainSticky.value(sticky, request))
                .orElse(random);
        long sum = forward.destinations().stream()
                .mapToLong(WeightedDestination::weight)
                .sum();
        long left = Long.remainderUnsigned(value, sum);
        for (WeightedDestination destination : forward.destinations()) {
            if (left < destination.weight()) {
                return destination;
            }
            left -= destination.weight();
        }
        throw new IllegalStateException("the remainder is below the sum of the weights");
    }

    private Resolution answer(
            List<Entry> way,
            WeightedDestination chosen,
            List<Share> split,
            RouteAction.Forward forward,
            CanonicalRequest sent) {
        RouteRule last = way.get(way.size() - 1).rule();
        List<HeaderChange> response = new ArrayList<>();
        way.forEach(entry -> response.addAll(entry.rule().responseHeaders()));
        response.addAll(chosen.responseHeaders());
        List<HeaderChange> request = new ArrayList<>(changes(way));
        request.addAll(chosen.requestHeaders());
        return new PlainForward(
                hops(way),
                upstreams.of(chosen.destination(), sent),
                split,
                sent.target(),
                sent.authority(),
                List.copyOf(request),
                List.copyOf(response),
                way.stream().flatMap(entry -> entry.rule().mirrors().stream()).toList(),
                lastSaid(way),
                way.stream()
                        .map(Entry::rule)
                        .flatMap(rule -> rule.retry().stream())
                        .reduce((a, b) -> b),
                forward.sticky(),
                last.extensions());
    }

    private static Timeouts lastSaid(List<Entry> way) {
        return way.stream()
                .map(entry -> entry.rule().timeouts())
                .filter(timeouts -> !timeouts.equals(Timeouts.NONE))
                .reduce((first, second) -> second)
                .orElse(Timeouts.NONE);
    }

    private static List<HeaderChange> changes(List<Entry> way) {
        return way.stream()
                .flatMap(entry -> entry.rule().requestHeaders().stream())
                .toList();
    }

    private static List<Hop> hops(List<Entry> way) {
        return way.stream().map(Entry::hop).toList();
    }
}
