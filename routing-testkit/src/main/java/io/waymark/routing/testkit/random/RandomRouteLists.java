package io.waymark.routing.testkit.random;

import io.waymark.routing.action.Destination;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.match.RequestMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes long lists of routes in order of declaration, in which exact paths, prefixes, regular expressions, templates and headers interleave
 * in any order. Routes come in families, whose paths fit the same requests, and the families are shuffled into each other. A route for very
 * many paths asks for a rare header value, so that routes far down the list are reached. Immutable; what is made depends on the random
 * generator alone.
 *
 * @param routes how many routes a list has, 1 or more
 */
public record RandomRouteLists(int routes) {

    private static final String GATEWAY = "gate";
    private static final int PORT = 80;
    private static final List<List<String>> DOMAINS =
            List.of(List.of("*"), List.of("a.example", "b.example:8080"), List.of("*.example"));

    /** Refuses a number of routes below 1. */
    public RandomRouteLists {
        if (routes < 1) {
            throw new IllegalArgumentException("routes: " + routes + " is below 1");
        }
    }

    /** The next list, as the table of the gateway {@code gate}. */
    public RoutingConfig next(RandomGenerator random) {
        Dice dice = new Dice(random);
        List<List<String>> domains = dice.chance(75) ? DOMAINS.subList(0, 1) : DOMAINS;
        List<RequestMatch> matches = shuffled(dice, matches(dice));
        RoutingConfig.Builder config = RoutingConfig.builder()
                .gateway(
                        GATEWAY,
                        gateway -> gateway.listener(PORT, Protocol.HTTP).semantics(RoutingSemantics.ENVOY));
        for (int i = 0; i < routes; i++) {
            config.route(route(i, dice.oneOf(domains), matches.get(i)));
        }
        return config.build();
    }

    private List<RequestMatch> matches(Dice dice) {
        RouteFamilies families = new RouteFamilies(dice, routes);
        List<RequestMatch> matches = new ArrayList<>();
        while (matches.size() < routes) {
            matches.addAll(families.next());
        }
        return matches;
    }

    private static <T> List<T> shuffled(Dice dice, List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            shuffled.set(i, shuffled.set(dice.between(0, i), shuffled.get(i)));
        }
        return shuffled;
    }

    private static GatewayRoute route(int index, List<String> domains, RequestMatch match) {
        GatewayRoute.Builder route = GatewayRoute.builder("r" + index).parent(GATEWAY);
        domains.forEach(route::host);
        RouteRule.Builder rule = RouteRule.builder()
                .match(match)
                .forwardTo(Destination.backend(Words.BACKENDS.get(index % Words.BACKENDS.size())));
        return route.rule(rule.build()).build();
    }
}
