package io.waymark.routing.testkit.checks;

import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.Share;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.meta.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the checks have exercised of a configuration. A route and its rule are exercised when they win, a match when it is the one that
 * fits, a destination when a split that gives it a positive weight is the answer. A table that several services share is exercised
 * through any of them. Not for use by several threads.
 */
public final class Coverage {

    private final Set<String> exercised = new HashSet<>();

    /** Nothing is exercised yet. */
    public Coverage() {}

    /**
     * Something that no check has exercised.
     *
     * @param what the route, rule, match or destination
     * @param location where it was written
     */
    public record Gap(String what, SourceLocation location) {

        @Override
        public String toString() {
            return location + ": " + what;
        }
    }

    /**
     * How much of a configuration was exercised.
     *
     * @param exercised how many of its routes, rules, matches and destinations
     * @param total how many there are
     * @param gaps the others, in the order of the configuration; the parts of a route that was never taken are not named one by one
     */
    public record Report(int exercised, int total, List<Gap> gaps) {

        /** Copies the list. */
        public Report {
            gaps = List.copyOf(gaps);
        }

        /** The exercised part in percent, 0 to 100; 100 for a configuration without routes. */
        public double percent() {
            return total == 0 ? 100 : 100.0 * exercised / total;
        }

        /** Both configurations as one. */
        public Report and(Report other) {
            List<Gap> both = new ArrayList<>(gaps);
            both.addAll(other.gaps);
            return new Report(exercised + other.exercised, total + other.total, both);
        }
    }

    /** Notes what an answer has exercised. */
    public void add(Resolution resolution) {
        for (Hop hop : resolution.hops()) {
            String rule = CoverageKeys.rule(hop);
            exercised.add(CoverageKeys.route(hop.table(), hop.route()));
            exercised.add(rule);
            exercised.add(CoverageKeys.match(rule, hop.matchIndex()));
        }
        if (resolution instanceof Resolution.Forward forward && !forward.hops().isEmpty()) {
            Hop last = forward.hops().get(forward.hops().size() - 1);
            forward.split().forEach(share -> add(last, share));
        }
    }

    private void add(Hop hop, Share share) {
        if (share.weight() > 0) {
            String destination = share.destination().toString();
            exercised.add(CoverageKeys.destination(CoverageKeys.rule(hop), destination));
        }
    }

    /** What the answers so far have exercised of the configuration that gave them. */
    public Report report(RoutingConfig config) {
        List<Gap> gaps = new ArrayList<>();
        int found = 0;
        int total = 0;
        for (CoverageItem item : CoverageItems.of(config)) {
            found += count(item, gaps);
            total += item.size();
        }
        return new Report(found, total, gaps);
    }

    /** How many of the item and its parts are exercised; notes the others. */
    private int count(CoverageItem item, List<Gap> gaps) {
        if (item.keys().stream().noneMatch(exercised::contains)) {
            gaps.add(new Gap(item.gap(), item.location()));
            return 0;
        }
        return 1 + item.parts().stream().mapToInt(part -> count(part, gaps)).sum();
    }
}
