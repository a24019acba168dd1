package io.waymark.routing.testkit.random;

import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import java.util.OptionalInt;

/** Forwards, redirects and responses. */
record RandomActions(Dice dice, Profile profile, int services) {

    /**
     * An action.
     *
     * @param templated whether every match of the rule has the variables of {@link Words#TARGET_TEMPLATES}
     */
    RouteAction action(boolean templated) {
        if (profile.has(Feature.ANSWERS) && dice.chance(25)) {
            return dice.either(() -> redirect(templated), () -> redirect(templated), this::respond);
        }
        RandomDestinations destinations = new RandomDestinations(dice, profile, services);
        RandomRewrites rewrites = new RandomRewrites(dice, profile);
        int sticky = profile.has(Feature.SPLITS) ? 15 : 0;
        return new RouteAction.Forward(
                destinations.split(),
                rewrites.path(templated),
                rewrites.host(),
                dice.maybe(sticky, destinations::sticky));
    }

    private RouteAction redirect(boolean templated) {
        OptionalInt port = dice.chance(40) ? OptionalInt.of(dice.oneOf(Words.PORTS)) : OptionalInt.empty();
        String suffix = port.isEmpty() && dice.chance(20) ? ":8443" : "";
        return new RouteAction.Redirect(
                dice.any(301, 302, 303, 307, 308),
                dice.maybe(40, () -> dice.any("http", "https")),
                dice.maybe(40, () -> dice.oneOf(Words.HOSTS) + suffix),
                port,
                dice.any(RouteAction.PortRule.values()),
                redirected(templated),
                dice.any(RouteAction.Query.values()));
    }

    /** Here alone a path may bring a query. */
    private PathRewrite redirected(boolean templated) {
        boolean query = profile.has(Feature.REWRITES) && dice.chance(15);
        return query ? new PathRewrite.Full("/n?z=1") : new RandomRewrites(dice, profile).path(templated);
    }

    private RouteAction respond() {
        return new RouteAction.Respond(dice.any(200, 404, 503), dice.any("", "sorry"));
    }
}
