package io.waymark.routing.testkit.random;

import io.waymark.routing.match.ValueMatch;

/** Values that a match does not take, or just about. */
record ValueMisses(Dice dice) {

    String of(ValueMatch match) {
        if (match instanceof ValueMatch.Range range) {
            return outside(range);
        }
        if (dice.chance(15)) {
            return "";
        }
        return new NearText(dice).near(match.on(new ValueSamples(dice)));
    }

    private String outside(ValueMatch.Range range) {
        return dice.either(
                () -> String.valueOf(range.start() - 1),
                () -> String.valueOf(range.end()),
                () -> dice.any("", "-", "+", "1.5", "x1", "1 2", "99999999999999999999", "0x1"));
    }
}
