package io.waymark.routing.testkit.reference;

import io.waymark.routing.Explanation;
import io.waymark.routing.Explanation.Candidate;
import io.waymark.routing.Explanation.Stage;
import io.waymark.routing.Explanation.Verdict;
import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.Resolution.NoMatch;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.config.Gateway;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Precedence;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.RequestMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The way of one request through the tables, with a note of every candidate. Used once. */
final class Journey {

    private static final Resolution MISDIRECTED = Resolution.Respond.of(
            List.of(), 421, "", List.of(), "the TLS server name belongs to another listener than the host");

    private final RoutingConfig config;
    private final Gateway gateway;
    private final PlainPolicy policy;
    private final Tables tables;
    private final PlainRegexes regexes;
    private final long random;
    private final List<Supplier<Stage>> stages = new ArrayList<>();

    Journey(
            RoutingConfig config,
            Gateway gateway,
            PlainPolicy policy,
            Tables tables,
            PlainRegexes regexes,
            long random) {
        this.config = config;
        this.gateway = gateway;
        this.policy = policy;
        this.tables = tables;
        this.regexes = regexes;
        this.random = random;
    }

    Explanation explain(RoutingRequest original) {
        try {
            CanonicalRequest request = policy.read(original);
            String shown = request.method() + " " + request.scheme() + "://" + request.authority() + request.target();
            Resolution resolution = first(request);
            return new Explanation(shown, stages(), resolution);
        } catch (Refused refused) {
            return new Explanation("(refused)", stages(), rejected(refused));
        }
    }

    /** The same answer without the notes. */
    Resolution resolve(RoutingRequest original) {
        try {
            return first(policy.read(original));
        } catch (Refused refused) {
            return rejected(refused);
        }
    }

    private static Resolution rejected(Refused refused) {
        return new Resolution.Rejected(refused.reason(), refused.offset());
    }

    private List<Stage> stages() {
        return stages.stream().map(Supplier::get).toList();
    }

    private Resolution first(CanonicalRequest request) {
        Optional<Listener> listener = Tables.listener(gateway, request);
        if (listener.isEmpty()) {
            return nothing(request, List.of(), NoMatch.Reason.NO_LISTENER);
        }
        if (Tables.isMisdirected(gateway, request)) {
            return MISDIRECTED;
        }
        int port = listener.get().port().orElse(request.original().port());
        Optional<FieldMatch> closed = gateway.semantics().closed().stream()
                .filter(condition -> PlainFields.holds(condition, request))
                .findFirst();
        List<Entry> entries = closed.isPresent() ? List.of() : tables.entries(listener.get(), request);
        String scope = entries.isEmpty() ? "" : entries.get(0).host().toString();
        String title = "gateway " + gateway.name() + ", listener "
                + listener.get().label()
                + closed.map(condition -> ", closed to this request by its " + condition.field())
                        .orElse("");
        Arrival arrival = new Arrival(request, port);
        Optional<Entry> winner =
                winner(title, scope, entries, gateway.semantics().precedence(), arrival);
        Departure departure = new Departure(config, policy, this::second, random);
        return winner.map(entry -> departure.take(entry, arrival))
                .or(() -> fallback().map(entry -> departure.take(entry, arrival)))
                .orElseGet(() -> nothing(request, List.of(), NoMatch.Reason.NO_ROUTE));
    }

    private Optional<Entry> fallback() {
        return gateway.fallback()
                .map(rule -> new Entry(
                        gateway.name(),
                        GatewayRoute.builder(gateway.name())
                                .at(gateway.location())
                                .build(),
                        -1,
                        HostPattern.ANY,
                        rule,
                        -1,
                        RequestMatch.ALL,
                        0));
    }

    /** The entry of a service's table that takes the request. */
    private Optional<Entry> second(ServiceTable table, Arrival arrival) {
        return winner(
                "service " + table.service(),
                "",
                tables.entries(table.service()),
                table.table().precedence(),
                arrival);
    }

    private Optional<Entry> winner(
            String title, String scope, List<Entry> entries, Precedence precedence, Arrival arrival) {
        PlainPaths paths = new PlainPaths(arrival.request().matchPath(), regexes);
        PlainMatch match = new PlainMatch(arrival.request(), paths, arrival.port(), random);
        Optional<Entry> winner = entries.stream()
                .filter(entry -> match.failure(entry.match()).isEmpty())
                .findFirst();
        stages.add(() -> new Stage(
                title,
                scope,
                entries.stream()
                        .map(entry -> candidate(entry, match, winner, precedence))
                        .toList()));
        return winner;
    }

    private static Candidate candidate(Entry entry, PlainMatch match, Optional<Entry> winner, Precedence precedence) {
        Optional<Supplier<String>> failure = match.failure(entry.match());
        if (failure.isPresent()) {
            return new Candidate(entry.hop(), Verdict.FAILED, failure.get().get());
        }
        Entry best = winner.orElseThrow();
        return entry.equals(best)
                ? new Candidate(entry.hop(), Verdict.WON, "")
                : new Candidate(
                        entry.hop(), Verdict.OUTRANKED, "the winner has " + Ranks.reason(precedence, best, entry));
    }

    static Resolution nothing(CanonicalRequest request, List<Hop> hops, NoMatch.Reason reason) {
        return request.isGrpc() ? NoMatch.unimplemented(hops, reason) : NoMatch.notFound(hops, reason);
    }
}
