package io.waymark.routing.testkit.random;

import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.ShareFilters;
import java.util.Optional;

/** What is done for one share of a split alone. */
record RandomShareFilters(Dice dice, Profile profile) {

    /**
     * Filters, or none.
     *
     * @param templated whether every match of the rule has the variables of {@link Words#TARGET_TEMPLATES}
     */
    ShareFilters filters(boolean templated) {
        RandomExtras extras = new RandomExtras(dice, profile);
        Optional<PathRewrite> path = dice.maybe(20, () -> new RandomRewrites(dice, profile).path(templated));
        return new ShareFilters(
                path,
                redirect(templated),
                extras.mirror(10).stream().toList(),
                extras.cors(8),
                extras.extension(5).stream().toList());
    }

    private Optional<RouteAction.Redirect> redirect(boolean templated) {
        return profile.has(Feature.ANSWERS)
                ? dice.maybe(8, () -> new RandomRedirects(dice, profile).redirect(templated))
                : Optional.empty();
    }
}
