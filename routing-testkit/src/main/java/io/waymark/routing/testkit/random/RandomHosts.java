package io.waymark.routing.testkit.random;

import io.waymark.routing.match.HostPattern;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Host patterns over a few labels. */
record RandomHosts(Dice dice) {

    /** No, one or several different patterns. */
    List<HostPattern> some() {
        Set<HostPattern> hosts = new LinkedHashSet<>(dice.several(0, 3, this::pattern));
        return List.copyOf(hosts);
    }

    HostPattern pattern() {
        return dice.either(
                this::exact,
                this::exact,
                this::exact,
                () -> new HostPattern.Wildcard(dice.oneOf(Words.HOST_SUFFIXES)),
                () -> new HostPattern.Wildcard(dice.oneOf(Words.HOST_SUFFIXES)),
                () -> new HostPattern.Ending(dice.oneOf(Words.HOST_SUFFIXES)),
                () -> new HostPattern.Beginning(dice.oneOf(Words.HOST_PREFIXES)),
                () -> dice.chance(70) ? HostPattern.ANY : HostPattern.NAMED);
    }

    private HostPattern exact() {
        String port = dice.chance(5) ? ":" + dice.oneOf(Words.PORTS) : "";
        return HostPattern.exact(dice.oneOf(Words.HOSTS) + port);
    }

    /** Of a listener: mostly any. */
    HostPattern ofListener() {
        return dice.chance(60)
                ? HostPattern.ANY
                : dice.either(
                        () -> new HostPattern.Wildcard(dice.oneOf(Words.HOST_SUFFIXES)),
                        () -> HostPattern.exact(dice.oneOf(Words.HOSTS)));
    }
}
