package io.waymark.routing.testkit.random;

import io.waymark.routing.action.RouteAction;

/** Forwards, redirects and responses. */
record RandomActions(Dice dice, Profile profile, int services) {

    /**
     * An action.
     *
     * @param templated whether every match of the rule has the variables of {@link Words#TARGET_TEMPLATES}
     */
    RouteAction action(boolean templated) {
        if (profile.has(Feature.ANSWERS) && dice.chance(25)) {
            RandomRedirects redirects = new RandomRedirects(dice, profile);
            return dice.either(() -> redirects.redirect(templated), () -> redirects.redirect(templated), this::respond);
        }
        RandomDestinations destinations = new RandomDestinations(dice, profile, services);
        RandomRewrites rewrites = new RandomRewrites(dice, profile);
        int sticky = profile.has(Feature.SPLITS) ? 15 : 0;
        return new RouteAction.Forward(
                destinations.split(templated),
                rewrites.path(templated),
                rewrites.host(),
                dice.maybe(sticky, destinations::sticky));
    }

    private RouteAction respond() {
        if (dice.chance(10)) {
            return new RouteAction.Serve();
        }
        int status = dice.any(200, 404, 503);
        return dice.chance(20)
                ? new RouteAction.Respond(status, new RandomTexts(dice).text())
                : new RouteAction.Respond(status, dice.any("", "sorry"));
    }
}
