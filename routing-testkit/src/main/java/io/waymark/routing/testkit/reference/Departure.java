package io.waymark.routing.testkit.reference;

import io.waymark.routing.Resolution;
import io.waymark.routing.Resolution.NoMatch;
import io.waymark.routing.Share;
import io.waymark.routing.Upstream;
import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.ShareFilters;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Supplier;

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
        return take(Way.start(arrival.request()), entry, arrival);
    }

    private Resolution take(Way before, Entry entry, Arrival arrival) {
        Way way = before.to(entry);
        return acrossOrigins(entry.rule().cors(), way, arrival, () -> act(way, entry, arrival));
    }

    private static Resolution acrossOrigins(
            Optional<CorsPolicy> given, Way way, Arrival arrival, Supplier<Resolution> otherwise) {
        Optional<PlainCors> cors = given.map(policy -> new PlainCors(policy, arrival.request()));
        return cors.flatMap(policy -> policy.preflight(way.hops())).orElseGet(() -> {
            Resolution resolution = otherwise.get();
            return cors.map(policy -> policy.told(resolution)).orElse(resolution);
        });
    }

    private Resolution act(Way way, Entry entry, Arrival arrival) {
        RouteAction action = entry.rule().action();
        PlainText texts = new PlainText(arrival.request(), way.headers(), List.of(), Optional.empty());
        if (action instanceof RouteAction.Redirect redirect) {
            return redirect(way, texts, redirect, arrival);
        }
        if (action instanceof RouteAction.Respond respond) {
            PlainResponse headers = new PlainResponse(way.responseEdits(), texts);
            return new PlainRespond(
                    way.hops(), respond.status(), texts.of(respond.body()), headers, "", way.extensions());
        }
        if (action instanceof RouteAction.Serve) {
            return new Resolution.Serve(way.hops(), way.extensions());
        }
        return forward(way, texts, (RouteAction.Forward) action, arrival);
    }

    /** Sends elsewhere; the texts are those of the request as it arrived. */
    private Resolution redirect(Way way, PlainText texts, RouteAction.Redirect redirect, Arrival arrival) {
        String path = new PlainRewriteOf(way.last(), arrival, policy).redirected(redirect.path(), texts);
        String location = PlainLocation.of(redirect, arrival.request(), arrival.port(), path);
        PlainResponse headers = new PlainResponse(way.responseEdits(), texts);
        return new PlainRedirect(way.hops(), redirect.status(), location, headers, way.extensions());
    }

    private Resolution forward(Way before, PlainText here, RouteAction.Forward forward, Arrival arrival) {
        WeightedDestination chosen = choose(forward, arrival.request());
        PlainText texts = here.with(upstreams.of(chosen.destination(), arrival.request()));
        Way way = before.by(chosen, texts);
        if (chosen.destination() instanceof Destination.Unavailable unavailable) {
            PlainResponse headers = new PlainResponse(before.responseEdits(), here);
            sent(way, texts, forward, chosen, arrival);
            return new PlainRespond(
                    way.hops(), unavailable.status(), "", headers, unavailable.reason(), way.extensions());
        }
        ShareFilters own = chosen.filters();
        Optional<CorsPolicy> cors = way.last().rule().cors().isPresent() ? Optional.empty() : own.cors();
        return acrossOrigins(
                cors,
                way,
                arrival,
                () -> own.redirect()
                        .map(redirect -> redirect(way, here, redirect, arrival))
                        .orElseGet(() -> send(way, texts, forward, chosen, arrival)));
    }

    /**
     * A request as it is sent on.
     *
     * @param way the way with all changes of headers
     * @param request the request
     */
    private record Sent(Way way, CanonicalRequest request) {}

    /** The request as it is sent on; refused if its rewrite is not safe. */
    private Sent sent(
            Way way, PlainText texts, RouteAction.Forward forward, WeightedDestination chosen, Arrival arrival) {
        Way noted = way;
        Arrival here = arrival;
        for (HostRewrite host : PlainRewriteOf.hosts(forward, chosen)) {
            PlainRewriteOf rewrites = new PlainRewriteOf(way.last(), here, policy);
            Optional<String> authority = rewrites.authority(host, texts(here, noted, texts));
            for (HeaderChange note : rewrites.notes(host, authority, noted.headers())) {
                noted = noted.noted(note);
            }
            CanonicalRequest request = here.request();
            here = new Arrival(
                    authority
                            .map(made ->
                                    request.rewritten(made, policy.hostOf(made), request.path(), request.matchPath()))
                            .orElse(request),
                    here.port());
        }
        PathRewrite path = forward.path().equals(PathRewrite.KEEP)
                ? chosen.filters().path().orElse(PathRewrite.KEEP)
                : forward.path();
        PlainRewriteOf rewrites = new PlainRewriteOf(way.last(), here, policy);
        CanonicalRequest sent = rewrites.forwarded(path, texts(here, noted, texts));
        Way all =
                rewrites.note(path, texts(here, noted, texts)).map(noted::noted).orElse(noted);
        return new Sent(all, sent);
    }

    /** The texts of a request as it is rewritten so far. */
    private static PlainText texts(Arrival here, Way way, PlainText texts) {
        return new PlainText(here.request(), way.headers(), List.of(), texts.upstream());
    }

    private Resolution send(
            Way way, PlainText texts, RouteAction.Forward forward, WeightedDestination chosen, Arrival arrival) {
        Sent sent = sent(way, texts, forward, chosen, arrival);
        Destination destination = chosen.destination();
        if (destination instanceof Destination.ToService target) {
            return into(sent.way(), target, forward, sent.request());
        }
        List<Share> split =
                forward.destinations().stream().map(upstreams::share).toList();
        return answer(sent.way(), upstreams.of(destination, arrival.request()), split, forward, sent.request());
    }

    private Resolution into(Way way, Destination.ToService target, RouteAction.Forward forward, CanonicalRequest sent) {
        Service service = config.service(target.service()).orElseThrow();
        if (service.provider() instanceof Service.Provider.OneBackend one) {
            Destination only = new Destination.ToBackend(one.backend(), target.port());
            Share share = upstreams.share(WeightedDestination.of(only, 1));
            return answer(way, share.upstream(), List.of(share), forward, sent);
        }
        if (service.provider() instanceof Service.Provider.Routes routes) {
            Arrival arrival = new Arrival(sent, port(target.port(), routes, sent));
            Optional<Entry> next = secondTable.apply(new ServiceTable(service.name(), routes.table()), arrival);
            if (next.isPresent()) {
                return take(way, next.get(), arrival);
            }
        }
        return Journey.nothing(sent, way.hops(), NoMatch.Reason.NO_SERVICE_ROUTE);
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

    private static Resolution answer(
            Way way,
            Optional<Upstream> upstream,
            List<Share> split,
            RouteAction.Forward forward,
            CanonicalRequest sent) {
        return new PlainForward(
                way.hops(),
                upstream,
                split,
                sent.target(),
                sent.authority(),
                way.requestChanges(),
                new PlainResponse(way.responseEdits(), new PlainText(sent, way.headers(), List.of(), upstream)),
                way.mirrors(),
                way.timeouts().within(upstream.map(Upstream::timeouts).orElse(Timeouts.NONE)),
                way.retry(),
                forward.sticky(),
                way.extensions());
    }
}
