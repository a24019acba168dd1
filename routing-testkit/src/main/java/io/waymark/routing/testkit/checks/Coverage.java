package io.waymark.routing.testkit.checks;

import io.waymark.routing.Hop;
import io.waymark.routing.Resolution;
import io.waymark.routing.Share;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.Service;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.meta.SourceLocation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the checks have exercised of a configuration. A rule is exercised when it wins, a match when it is the one that fits, a
 * destination when a split that gives it a positive weight is the answer. Not for use by several threads.
 */
public final class Coverage {

    private final Set<String> exercised = new HashSet<>();

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

    /** Notes what an answer has exercised. */
    public void add(Resolution resolution) {
        for (Hop hop : resolution.hops()) {
            String rule = rule(hop.table(), hop.route(), hop.ruleIndex());
            exercised.add(hop.table() + " " + hop.route());
            exercised.add(rule);
            exercised.add(match(rule, hop.matchIndex()));
        }
        if (resolution instanceof Resolution.Forward forward && !forward.hops().isEmpty()) {
            Hop last = forward.hops().get(forward.hops().size() - 1);
            forward.split().forEach(share -> addShare(last, share));
        }
    }

    private void addShare(Hop hop, Share share) {
        if (share.weight() > 0) {
            exercised.add(destination(
                    rule(hop.table(), hop.route(), hop.ruleIndex()),
                    share.destination().toString()));
        }
    }

    /** What no answer has exercised, in the order of the configuration. */
    public List<Gap> gaps(RoutingConfig config) {
        List<Gap> gaps = new ArrayList<>();
        for (GatewayRoute route : config.routes()) {
            route.parents().stream()
                    .map(parent -> parent.gateway())
                    .distinct()
                    .forEach(gateway -> gaps(gateway, route, gaps));
        }
        for (Service service : config.services()) {
            if (service.provider() instanceof Service.Provider.Routes routes) {
                routes.table().routes().forEach(route -> gaps(service.name(), route, gaps));
            }
        }
        return List.copyOf(gaps);
    }

    private void gaps(ObjectName table, GatewayRoute route, List<Gap> gaps) {
        if (!exercised.contains(table + " " + route.name())) {
            gaps.add(new Gap("route " + route.name() + " is never taken", route.location()));
            return;
        }
        for (int i = 0; i < route.rules().size(); i++) {
            gaps(table, route, i, gaps);
        }
    }

    private void gaps(ObjectName table, GatewayRoute route, int index, List<Gap> gaps) {
        RouteRule rule = route.rules().get(index);
        String key = rule(table, route.name(), index);
        String label = "rule " + rule.label(index) + " of route " + route.name();
        if (!exercised.contains(key)) {
            gaps.add(new Gap(label + " is never taken", rule.location()));
            return;
        }
        for (int m = 0; m < rule.matches().size(); m++) {
            if (!exercised.contains(match(key, m))) {
                gaps.add(new Gap(
                        "match " + m + " of " + label + " never decides",
                        rule.matches().get(m).location()));
            }
        }
        Destinations.of(rule).stream()
                .filter(destination -> !exercised.contains(destination(key, destination)))
                .forEach(destination -> gaps.add(new Gap(
                        "destination " + destination + " of " + label + " is never an answer", rule.location())));
    }

    private static String rule(ObjectName table, ObjectName route, int index) {
        return table + " " + route + " rule " + index;
    }

    private static String match(String rule, int index) {
        return rule + " match " + index;
    }

    private static String destination(String rule, String destination) {
        return rule + " -> " + destination;
    }
}
