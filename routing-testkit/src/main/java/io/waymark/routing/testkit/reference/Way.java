package io.waymark.routing.testkit.reference;

import io.waymark.routing.Hop;
import io.waymark.routing.action.HeaderChange;
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
 * The way of a request so far: the entries that won, and the header changes and mirrors of their rules and of the shares that were
 * chosen, in that order; and the data of the last rule and of its share.
 */
record Way(
        List<Entry> entries,
        List<HeaderChange> requestHeaders,
        List<HeaderChange> responseHeaders,
        List<Mirror> mirrors,
        List<Extension> extensions) {

    /** The way of a request that has not entered a table. */
    static final Way START = new Way(List.of(), List.of(), List.of(), List.of(), List.of());

    /** An entry has won. */
    Way to(Entry entry) {
        return new Way(
                join(entries, List.of(entry)),
                join(requestHeaders, entry.rule().requestHeaders()),
                join(responseHeaders, entry.rule().responseHeaders()),
                join(mirrors, entry.rule().mirrors()),
                entry.rule().extensions());
    }

    /** A share of its split was chosen. */
    Way by(WeightedDestination share) {
        return new Way(
                entries,
                join(requestHeaders, share.requestHeaders()),
                join(responseHeaders, share.responseHeaders()),
                join(mirrors, share.filters().mirrors()),
                join(extensions, share.filters().extensions()));
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

    private static <T> List<T> join(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
