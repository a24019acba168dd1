package io.waymark.routing.testkit.random;

import io.waymark.routing.config.Listener;
import io.waymark.routing.config.RoutingConfig;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.RequestMatch;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Makes requests aimed at a configuration. Most fit one of its matches, or miss it in one thing; {@value #ODD_PERCENT} percent are odd
 * besides: forms that policies normalise or refuse. Immutable and safe for any thread; what is made depends on the random generator
 * alone.
 */
public final class RandomRequests {

    /** How many percent of the requests are odd. */
    public static final int ODD_PERCENT = 15;

    private final List<Aim> first;
    private final List<Aim> second;
    private final List<Listener> listeners;
    private final Optional<String> hostHeader;

    /** Requests for this configuration. */
    public RandomRequests(RoutingConfig config) {
        Aim nothing = new Aim(List.of(HostPattern.ANY), RequestMatch.ALL);
        List<Aim> aims = Aim.first(config);
        this.first = aims.isEmpty() ? List.of(nothing) : aims;
        this.second = Aim.second(config);
        this.listeners = Aim.listeners(config);
        this.hostHeader = Aim.hostHeader(config);
    }

    /** The next request. */
    public TestRequest next(RandomGenerator random) {
        Dice dice = new Dice(random);
        TestRequest clean = clean(dice);
        return dice.chance(ODD_PERCENT) ? new OddRequests(dice).odd(clean) : clean;
    }

    private TestRequest clean(Dice dice) {
        AimedRequests aimed = new AimedRequests(dice);
        TestRequest request = aimed.at(dice.oneOf(first), listeners, hostHeader);
        if (!second.isEmpty() && dice.chance(50)) {
            RequestMatch inside = dice.oneOf(second).match();
            TestRequest start = dice.chance(30) ? request.withTarget(aimed.path(inside.path())) : request;
            request = aimed.conditions(start, inside);
        }
        int misses = dice.any(0, 0, 0, 1, 1, 2);
        for (int i = 0; i < misses; i++) {
            request = new NearMisses(dice).near(request);
        }
        return request;
    }
}
