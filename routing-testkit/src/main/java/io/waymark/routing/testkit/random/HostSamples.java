package io.waymark.routing.testkit.random;

import io.waymark.routing.match.HostPattern;

/** Hosts that a pattern takes. */
record HostSamples(Dice dice) implements HostPattern.Cases<String> {

    @Override
    public String exact(HostPattern.Exact pattern) {
        return pattern.host();
    }

    @Override
    public String wildcard(HostPattern.Wildcard pattern) {
        return dice.any("a", "x", "a.b") + pattern.suffix();
    }

    @Override
    public String ending(HostPattern.Ending pattern) {
        return dice.any("", "a.", "x") + pattern.suffix();
    }

    @Override
    public String beginning(HostPattern.Beginning pattern) {
        return pattern.prefix() + (pattern.prefix().endsWith(":") ? "80" : dice.any("example", "x", "8"));
    }

    @Override
    public String any(HostPattern.Any pattern) {
        return dice.any(dice.oneOf(Words.HOSTS), "other.test");
    }
}
