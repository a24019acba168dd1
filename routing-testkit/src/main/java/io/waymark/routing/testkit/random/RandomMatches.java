package io.waymark.routing.testkit.random;

import io.waymark.routing.match.Fraction;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;

/** Matches: a path, and few other conditions, so that many requests fit several. */
record RandomMatches(Dice dice, Profile profile) {

    RequestMatch match() {
        return withPath(new RandomPaths(dice, profile).match());
    }

    /** A match by a template with the variable {@code x}. */
    RequestMatch withTemplate() {
        return withPath(new RandomPaths(dice, profile).templateWithVariable());
    }

    private RequestMatch withPath(PathMatch path) {
        RequestMatch.Builder match = RequestMatch.builder().path(path);
        if (dice.chance(25)) {
            dice.several(1, 2, () -> dice.oneOf(Words.METHODS)).forEach(match::method);
        }
        if (dice.chance(35)) {
            RandomFields fields = new RandomFields(dice, profile);
            dice.several(1, 3, fields::match).forEach(match::field);
        }
        if (profile.has(Feature.FACTS)) {
            facts(match);
        }
        return match.build();
    }

    private void facts(RequestMatch.Builder match) {
        if (dice.chance(8)) {
            match.scheme(dice.any("http", "https"));
        }
        if (dice.chance(8)) {
            match.port(dice.oneOf(Words.PORTS));
        }
        if (dice.chance(5)) {
            match.grpc();
        }
        if (dice.chance(8)) {
            dice.several(1, 2, () -> dice.oneOf(Words.CLIENTS)).forEach(match::client);
        }
        if (dice.chance(8)) {
            match.sample(dice.any(Fraction.percent(50), Fraction.percent(0), new Fraction(1, 3), new Fraction(5, 4)));
        }
    }
}
