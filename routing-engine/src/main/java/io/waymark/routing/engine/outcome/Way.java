package io.waymark.routing.engine.outcome;

import io.waymark.routing.Hop;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.engine.rank.Entry;
import io.waymark.routing.meta.Extension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way up to here: the entries that won, the shares that were chosen, and what they change.
 *
 * @param entries the entries, in order
 * @param requestHeaders changes to the request: of each rule, then of its share, in order
 * @param responseHeaders changes to the response, in the same order
 * @param mirrors who gets a copy, in the same order
 * @param extensions data of the last rule, then of its share
 * @param steps the rewrites, in order
 */
record Way(
        List<Entry> entries,
        List<HeaderEdit> requestHeaders,
        List<HeaderEdit> responseHeaders,
        List<Mirror> mirrors,
        List<Extension> extensions,
        List<Step> steps) {

    /** The way of a request that no entry has won yet. */
    static final Way START = new Way(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** An entry has won. */
    Way to(Entry entry) {
        return new Way(
                join(entries, List.of(entry)),
                join(requestHeaders, entry.rule().requestHeaders()),
                join(responseHeaders, entry.rule().responseHeaders()),
                join(mirrors, entry.rule().mirrors()),
                entry.rule().extensions(),
                steps);
    }

    /** A share was chosen. */
    Way by(WeightedDestination share) {
        return new Way(
                entries,
                join(requestHeaders, share.requestHeaders()),
                join(responseHeaders, share.responseHeaders()),
                join(mirrors, share.filters().mirrors()),
                join(extensions, share.filters().extensions()),
                steps);
    }

    /** The rewrites of the rule and share are known. */
    Way with(Step step) {
        return new Way(entries, requestHeaders, responseHeaders, mirrors, extensions, join(steps, List.of(step)));
    }

    /** The last step. */
    Step lastStep() {
        return steps.get(steps.size() - 1);
    }

    /** The edits of the request in all its steps. */
    List<HeaderEdit> editsOfSteps() {
        List<HeaderEdit> edits = List.of();
        for (Step step : steps) {
            edits = join(edits, step.edits().edits());
        }
        return edits;
    }

    /** Whether a step of it tracks the headers. */
    boolean isTracked() {
        for (Step step : steps) {
            if (step.tracks()) {
                return true;
            }
        }
        return false;
    }

    List<Hop> hops() {
        return entries.size() == 1
                ? List.of(entries.get(0).hop())
                : entries.stream().map(Entry::hop).toList();
    }

    /** The time limits of the last rule that sets any. */
    Timeouts timeouts() {
        Timeouts last = Timeouts.NONE;
        for (Entry entry : entries) {
            Timeouts own = entry.rule().timeouts();
            last = own.equals(Timeouts.NONE) ? last : own;
        }
        return last;
    }

    /** The retries of the last rule that has any. */
    Optional<RetryPolicy> retry() {
        Optional<RetryPolicy> last = Optional.empty();
        for (Entry entry : entries) {
            Optional<RetryPolicy> own = entry.rule().retry();
            last = own.isPresent() ? own : last;
        }
        return last;
    }

    static <T> List<T> join(List<T> first, List<T> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.isEmpty() ? second : first;
        }
        List<T> both = new ArrayList<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }
}
