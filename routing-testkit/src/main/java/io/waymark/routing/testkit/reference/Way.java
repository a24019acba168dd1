package io.waymark.routing.testkit.reference;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.Hop;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.meta.Extension;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The way of a request so far.
 *
 * @param entries the entries that won
 * @param headers the headers of the request, as the rules and the shares that were chosen have changed them
 * @param requestChanges the changes that made them so, in order
 * @param responseEdits what rules and shares do to the headers of the response, in order
 * @param mirrors the mirrors of rules and shares, in order
 * @param extensions the data of the last rule and of its share
 */
record Way(
        List<Entry> entries,
        List<HeaderLine> headers,
        List<HeaderChange> requestChanges,
        List<HeaderEdit> responseEdits,
        List<Mirror> mirrors,
        List<Extension> extensions) {

    /** The way of a request that has not entered a table. */
    static Way start(CanonicalRequest request) {
        return new Way(List.of(), request.headers(), List.of(), List.of(), List.of(), List.of());
    }

    /** An entry has won. */
    Way to(Entry entry) {
        return new Way(
                join(entries, List.of(entry)),
                headers,
                requestChanges,
                join(responseEdits, entry.rule().responseHeaders()),
                join(mirrors, entry.rule().mirrors()),
                entry.rule().extensions());
    }

    /**
     * A share of its split was chosen.
     *
     * @param texts the texts of the request as it arrived
     */
    Way by(WeightedDestination share, PlainText texts) {
        List<HeaderChange> changes =
                PlainEdits.changes(join(last().rule().requestHeaders(), share.requestHeaders()), headers, texts::with);
        return new Way(
                entries,
                HeaderChanges.apply(headers, changes),
                join(requestChanges, changes),
                join(responseEdits, share.responseHeaders()),
                join(mirrors, share.filters().mirrors()),
                join(extensions, share.filters().extensions()));
    }

    /** The authority before a rewrite was noted in a header. */
    Way noted(HeaderChange note) {
        return new Way(
                entries,
                HeaderChanges.apply(headers, List.of(note)),
                join(requestChanges, List.of(note)),
                responseEdits,
                mirrors,
                extensions);
    }

    /** The entry that won last. */
    Entry last() {
        return entries.get(entries.size() - 1);
    }

    List<Hop> hops() {
        return entries.stream().map(Entry::hop).toList();
    }

    /** Those of the last rule that has any. */
    Timeouts timeouts() {
        return rules().map(RouteRule::timeouts)
                .filter(timeouts -> !timeouts.equals(Timeouts.NONE))
                .reduce((first, second) -> second)
                .orElse(Timeouts.NONE);
    }

    /** That of the last rule that has one. */
    Optional<RetryPolicy> retry() {
        return rules().flatMap(rule -> rule.retry().stream()).reduce((first, second) -> second);
    }

    private Stream<RouteRule> rules() {
        return entries.stream().map(Entry::rule);
    }

    static <T> List<T> join(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
