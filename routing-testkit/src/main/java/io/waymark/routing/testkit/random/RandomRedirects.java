package io.waymark.routing.testkit.random;

import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import java.util.OptionalInt;

/** Redirects. */
record RandomRedirects(Dice dice, Profile profile) {

    /**
     * A redirect.
     *
     * @param templated whether every match of the rule has the variables of {@link Words#TARGET_TEMPLATES}
     */
    RouteAction.Redirect redirect(boolean templated) {
        OptionalInt port = dice.chance(40) ? OptionalInt.of(dice.oneOf(Words.PORTS)) : OptionalInt.empty();
        String suffix = port.isEmpty() && dice.chance(20) ? ":8443" : "";
        return new RouteAction.Redirect(
                dice.any(301, 302, 303, 307, 308),
                dice.maybe(40, () -> dice.any("http", "https")),
                dice.maybe(40, () -> dice.oneOf(Words.HOSTS) + suffix),
                port,
                dice.any(RouteAction.PortRule.values()),
                path(templated),
                dice.any(RouteAction.Query.values()));
    }

    /** Here alone a path may bring a query. */
    private PathRewrite path(boolean templated) {
        boolean query = profile.has(Feature.REWRITES) && dice.chance(15);
        return query ? new PathRewrite.Full("/n?z=1") : new RandomRewrites(dice, profile).path(templated);
    }
}
