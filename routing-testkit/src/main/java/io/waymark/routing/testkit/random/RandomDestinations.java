package io.waymark.routing.testkit.random;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.StickySplit;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.match.RegexPattern;
import io.waymark.routing.meta.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Destinations and their weights.
 *
 * @param services how many services there are to lead to, named {@code s0} and so on
 */
record RandomDestinations(Dice dice, Profile profile, int services) {

    /**
     * A split with at least one weight above 0.
     *
     * @param templated whether every match of the rule has the variables of {@link Words#TARGET_TEMPLATES}
     */
    List<WeightedDestination> split(boolean templated) {
        if (!profile.has(Feature.SPLITS) || dice.chance(50)) {
            return List.of(share(1, templated));
        }
        List<WeightedDestination> split =
                new ArrayList<>(dice.several(1, 3, () -> share(dice.any(0, 1, 1, 2, 97), templated)));
        if (split.stream().allMatch(each -> each.weight() == 0)) {
            split.add(share(dice.any(1L, WeightedDestination.MAX_WEIGHT), templated));
        }
        return split;
    }

    private WeightedDestination share(long weight, boolean templated) {
        RandomExtras extras = new RandomExtras(dice, profile);
        return new WeightedDestination(
                destination(),
                weight,
                extras.changes(15),
                extras.changes(15),
                dice.maybe(20, new RandomRewrites(dice, profile)::host),
                new RandomShareFilters(dice, profile).filters(templated));
    }

    /** Where a request goes. */
    Destination destination() {
        if (services > 0 && dice.chance(35)) {
            return new Destination.ToService(new ObjectName("", "s" + dice.between(0, services - 1)), port());
        }
        if (profile.has(Feature.SPLITS) && dice.chance(15)) {
            return dice.either(
                    () -> new Destination.NamedByHeader(dice.chance(20) ? ":authority" : dice.oneOf(Words.HEADERS)),
                    () -> new Destination.Unavailable(
                            ObjectName.parse(dice.oneOf(Words.BACKENDS)), dice.any(500, 503), "not permitted"));
        }
        return backend();
    }

    /** A backend. */
    Destination backend() {
        return new Destination.ToBackend(ObjectName.parse(dice.oneOf(Words.BACKENDS)), port());
    }

    private OptionalInt port() {
        return dice.chance(40) ? OptionalInt.of(dice.oneOf(Words.PORTS)) : OptionalInt.empty();
    }

    StickySplit sticky() {
        return new StickySplit(dice.several(1, 2, this::key));
    }

    private StickySplit.Key key() {
        return dice.either(
                () -> new StickySplit.Key.Header(dice.oneOf(Words.HEADERS)),
                () -> new StickySplit.Key.HeaderNumber(dice.oneOf(Words.HEADERS)),
                () -> new StickySplit.Key.Cookie(dice.oneOf(Words.COOKIES)),
                () -> new StickySplit.Key.QueryParameter(dice.oneOf(Words.PARAMETERS)),
                StickySplit.Key.ClientAddress::new,
                () -> new StickySplit.Key.Attribute(dice.oneOf(Words.ATTRIBUTES)),
                () -> new StickySplit.Key.Combined(dice.several(1, 3, this::part)));
    }

    private StickySplit.Key.Combined.Part part() {
        Optional<StickySplit.Key.Combined.Replacement> replacement = dice.maybe(
                30,
                () -> new StickySplit.Key.Combined.Replacement(
                        new RegexPattern(dice.any("[a-z]", "1|2")), dice.any("", "x\\0")));
        return dice.either(
                () -> new StickySplit.Key.Combined.Part(
                        new StickySplit.Key.Header(dice.oneOf(Words.HEADERS)), replacement, dice.chance(30)),
                () -> new StickySplit.Key.Combined.Part(
                        dice.either(
                                () -> new StickySplit.Key.Cookie(dice.oneOf(Words.COOKIES)),
                                () -> new StickySplit.Key.QueryParameter(dice.oneOf(Words.PARAMETERS)),
                                () -> new StickySplit.Key.Attribute(dice.oneOf(Words.ATTRIBUTES)),
                                StickySplit.Key.ClientAddress::new),
                        Optional.empty(),
                        dice.chance(30)));
    }
}
