package io.waymark.routing.testkit.random;

import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.RequestMatch;
import java.time.Instant;
import java.util.List;

/**
 * Routes and rules.
 *
 * @param services how many services there are to lead to
 */
record RandomRoutes(Dice dice, Profile profile, int services) {

    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    /** A route without parents. */
    GatewayRoute.Builder route() {
        String name = dice.oneOf(Words.NAMESPACES) + "r" + dice.between(0, 9);
        GatewayRoute.Builder route = GatewayRoute.builder(name);
        new RandomHosts(dice).some().forEach(route::host);
        if (dice.chance(50)) {
            route.priority(dice.any(0, 1, 1000));
        }
        if (dice.chance(50)) {
            route.created(EPOCH.plusSeconds(dice.between(0, 3)));
        }
        dice.several(1, 3, this::rule).forEach(route::rule);
        return route;
    }

    private RouteRule rule() {
        boolean templated = profile.has(Feature.PATTERNS) && profile.has(Feature.REWRITES) && dice.chance(8);
        RandomMatches matches = new RandomMatches(dice, profile);
        List<RequestMatch> several = dice.several(1, 3, templated ? matches::withTemplate : matches::match);
        RouteRule.Builder rule = builder(templated);
        several.forEach(rule::match);
        return rule.build();
    }

    /** A rule that takes every request. */
    RouteRule fallback() {
        return builder(false).build();
    }

    private RouteRule.Builder builder(boolean templated) {
        RouteRule.Builder rule = RouteRule.builder();
        if (dice.chance(20)) {
            rule.name("rule-" + dice.between(0, 2));
        }
        rule.action(new RandomActions(dice, profile, services).action(templated));
        new RandomExtras(dice, profile).addTo(rule);
        return rule;
    }
}
