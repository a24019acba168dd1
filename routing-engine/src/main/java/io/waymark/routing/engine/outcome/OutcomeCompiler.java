package io.waymark.routing.engine.outcome;

import io.waymark.routing.Resolution;
import io.waymark.routing.Resolution.NoMatch;
import io.waymark.routing.Share;
import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.TextFormat;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Service;
import io.waymark.routing.engine.rank.Entry;
import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.engine.request.RequestReader;
import io.waymark.routing.meta.ObjectName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Makes the outcomes of entries. Immutable, and used while requests are resolved too, for ways not gone before; safe for any thread. */
public final class OutcomeCompiler {

    private final RequestReader reader;
    private final HeaderNames names;
    private final Upstreams upstreams;
    private final Map<ObjectName, Service> services;
    private final Map<ObjectName, ServiceTable> tables;

    /** Makes outcomes that lead to these backends and services. */
    public OutcomeCompiler(
            RequestReader reader,
            HeaderNames names,
            List<Backend> backends,
            Map<ObjectName, Service> services,
            Map<ObjectName, ServiceTable> tables) {
        this.reader = reader;
        this.names = names;
        this.upstreams = new Upstreams(backends);
        this.services = services;
        this.tables = tables;
    }

    /**
     * The outcome of an entry of a first table.
     *
     * @param port the port of the listener; absent means that on which a request arrives
     */
    public Outcome of(Entry entry, OptionalInt port) {
        return of(Way.START, entry, port);
    }

    private Outcome of(Way before, Entry entry, OptionalInt port) {
        Way way = before.to(entry);
        Outcome outcome = of(way, entry, entry.rule().action(), port);
        return crossOrigin(entry.rule().cors(), way, outcome);
    }

    private Outcome crossOrigin(Optional<CorsPolicy> policy, Way way, Outcome outcome) {
        return policy.<Outcome>map(each -> CrossOrigin.of(each, names, way.hops(), outcome))
                .orElse(outcome);
    }

    private Outcome of(Way way, Entry entry, RouteAction given, OptionalInt port) {
        return given.on(new RouteAction.Cases<Outcome>() {
            @Override
            public Outcome forward(RouteAction.Forward action) {
                return forwarded(way, entry, action, port);
            }

            @Override
            public Outcome redirect(RouteAction.Redirect action) {
                return redirected(way, entry, action, port);
            }

            @Override
            public Outcome respond(RouteAction.Respond action) {
                return new Outcomes.Fixed(CompiledRespond.of(way, action.status(), action.body(), answered(way), ""));
            }

            @Override
            public Outcome serve(RouteAction.Serve action) {
                return new Outcomes.Fixed(new Resolution.Serve(way.hops(), way.extensions()));
            }
        });
    }

    /** What is done to the headers of an answer that is given here, to the request as it arrived. */
    private ResponseEdits answered(Way way) {
        return new ResponseEdits(HeaderEdits.of(way.responseHeaders()), here(way), new Replay(reader, way.steps()));
    }

    private Texts here(Way way) {
        return Texts.of(names, ChosenUpstream.NONE, way);
    }

    private Outcome redirected(Way way, Entry entry, RouteAction.Redirect action, OptionalInt port) {
        PathRewriter path = action.path().on(new PathRewriters(entry.match().path(), reader, here(way)));
        Location location = new Location(action, path, reader, port);
        Replay before = new Replay(reader, way.steps());
        return new Outcomes.Redirected(
                path,
                reader,
                new CompiledRedirect(way.hops(), action.status(), location, before, answered(way), way.extensions()));
    }

    private Outcome forwarded(Way way, Entry entry, RouteAction.Forward action, OptionalInt port) {
        if (action.destinations().size() == 1) {
            WeightedDestination only = action.destinations().get(0);
            return share(way, entry, action, only, List.of(upstreams.share(only)), port);
        }
        List<Share> split = action.destinations().stream().map(upstreams::share).toList();
        List<Outcome> shares = action.destinations().stream()
                .map(share -> share(way, entry, action, share, split, port))
                .toList();
        return new Outcomes.Chosen(new ShareChoice(action, names), shares);
    }

    private Outcome share(
            Way before,
            Entry entry,
            RouteAction.Forward action,
            WeightedDestination share,
            List<Share> split,
            OptionalInt port) {
        Way chosen = before.by(share);
        if (share.destination() instanceof Destination.Unavailable) {
            return sent(before, chosen, entry, action, share, split);
        }
        Outcome outcome = share.filters()
                .redirect()
                .map(redirect -> redirected(chosen, entry, redirect, port))
                .orElseGet(() -> sent(before, chosen, entry, action, share, split));
        Optional<CorsPolicy> own = entry.rule().cors().isPresent()
                ? Optional.empty()
                : share.filters().cors();
        return crossOrigin(own, chosen, outcome);
    }

    private Outcome sent(
            Way before,
            Way chosen,
            Entry entry,
            RouteAction.Forward action,
            WeightedDestination share,
            List<Share> split) {
        ChosenUpstream upstream = upstream(share.destination(), before);
        Step step = step(before, entry, action, share, Texts.of(names, upstream, before));
        Way way = chosen.with(step);
        return share.destination().on(new Destination.Cases<Outcome>() {
            @Override
            public Outcome toBackend(Destination.ToBackend destination) {
                return answer(way, upstream, split, action);
            }

            @Override
            public Outcome toService(Destination.ToService destination) {
                return into(way, destination, action);
            }

            @Override
            public Outcome namedByHeader(Destination.NamedByHeader destination) {
                return answer(way, upstream, split, action);
            }

            @Override
            public Outcome unavailable(Destination.Unavailable destination) {
                TextFormat nothing = TextFormat.literal("");
                return new Outcomes.Forwarded(
                        step,
                        reader,
                        CompiledRespond.of(way, destination.status(), nothing, answered(before), destination.reason()));
            }
        });
    }

    private ChosenUpstream upstream(Destination destination, Way before) {
        return destination instanceof Destination.NamedByHeader named
                ? ChosenUpstream.named(named.header(), names, new Replay(reader, before.steps()))
                : ChosenUpstream.always(upstreams.of(destination));
    }

    private Step step(Way before, Entry entry, RouteAction.Forward action, WeightedDestination share, Texts texts) {
        PathRewrite rewrite = action.path() instanceof PathRewrite.Keep
                ? share.filters().path().orElse(PathRewrite.KEEP)
                : action.path();
        List<HostRewrite> hosts = hosts(share, action);
        PathRewriter path = rewrite.on(new PathRewriters(entry.match().path(), reader, texts));
        HeaderEdits edits = HeaderEdits.of(Way.join(entry.rule().requestHeaders(), share.requestHeaders()));
        boolean notesPath = rewrite instanceof PathRewrite.Noted;
        boolean tracks = before.isTracked()
                || !edits.isPlain()
                || (!hosts.isEmpty() && hosts.stream().anyMatch(HostRewriter::readsHeaders))
                || notesPath
                || path.readsHeaders();
        return new Step(
                edits,
                tracks,
                notesPath,
                texts,
                path,
                hosts.isEmpty()
                        ? List.of()
                        : hosts.stream()
                                .map(host -> HostStep.of(host, texts, reader.rewrittenLength()))
                                .toList());
    }

    private static List<HostRewrite> hosts(WeightedDestination share, RouteAction.Forward action) {
        return share.host().isEmpty() && action.host() instanceof HostRewrite.Keep
                ? List.of()
                : Stream.concat(share.host().stream(), Stream.of(action.host()))
                        .filter(host -> !(host instanceof HostRewrite.Keep))
                        .toList();
    }

    private Outcome answer(Way way, ChosenUpstream chosen, List<Share> split, RouteAction.Forward action) {
        Replay rewrites = new Replay(reader, way.steps());
        Texts texts = Texts.of(names, chosen, way);
        Resolution forward = CompiledForward.of(way, chosen, split, rewrites, texts, action.sticky());
        return way.lastStep().isAlwaysSafe()
                ? new Outcomes.Fixed(forward)
                : new Outcomes.Forwarded(way.lastStep(), reader, forward);
    }

    private Outcome into(Way way, Destination.ToService target, RouteAction.Forward action) {
        Service service = services.get(target.service());
        if (service == null) {
            throw new IllegalArgumentException("config: there is no service " + target.service());
        }
        Answers nothing = new Answers(way.hops(), NoMatch.Reason.NO_SERVICE_ROUTE);
        return service.provider().on(new Service.Provider.Cases<Outcome>() {
            @Override
            public Outcome oneBackend(Service.Provider.OneBackend provider) {
                Share share = upstreams.share(
                        WeightedDestination.of(new Destination.ToBackend(provider.backend(), target.port()), 1));
                return answer(way, ChosenUpstream.always(share.upstream()), List.of(share), action);
            }

            @Override
            public Outcome routes(Service.Provider.Routes provider) {
                return second(way, target, nothing);
            }

            @Override
            public Outcome nothing(Service.Provider.Nothing provider) {
                return new Outcomes.Unmatched(way.lastStep(), reader, nothing);
            }
        });
    }

    private Outcome second(Way way, Destination.ToService target, Answers nothing) {
        ServiceTable service = tables.get(target.service());
        if (service == null) {
            throw new IllegalArgumentException("config: there is no table of " + target.service());
        }
        OptionalInt port = target.port().isPresent() ? target.port() : service.firstPort();
        return new SecondTable(way.lastStep(), reader, service, port, nothing, entry -> of(way, entry, port));
    }
}
