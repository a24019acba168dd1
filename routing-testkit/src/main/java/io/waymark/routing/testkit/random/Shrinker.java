package io.waymark.routing.testkit.random;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Makes a trial that fails as small as it gets: takes away one thing after the other, from whole routes down to single characters,
 * as long as the rest still fails. What is left fails, and nothing more can go without it passing, unless the steps ran out.
 */
public final class Shrinker {

    /** The most trials that are made; each costs one call of the predicate. */
    public static final int MAX_STEPS = 20_000;

    private final Predicate<Trial> fails;
    private int left = MAX_STEPS;

    private Shrinker(Predicate<Trial> fails) {
        this.fails = fails;
    }

    /**
     * The smallest trial found.
     *
     * @param trial a trial that fails
     * @param fails whether a trial still fails; what it throws is passed on
     * @throws IllegalArgumentException if the trial does not fail to begin with
     */
    public static Trial shrink(Trial trial, Predicate<Trial> fails) {
        if (!fails.test(trial)) {
            throw new IllegalArgumentException("trial: does not fail");
        }
        return new Shrinker(fails).smallest(trial);
    }

    private Trial smallest(Trial trial) {
        Trial smallest = trial;
        Optional<Trial> next = next(smallest);
        while (next.isPresent()) {
            smallest = next.get();
            next = next(smallest);
        }
        return smallest;
    }

    private Optional<Trial> next(Trial trial) {
        return smaller(trial).takeWhile(candidate -> left-- > 0).filter(fails).findFirst();
    }

    private static Stream<Trial> smaller(Trial trial) {
        return Smaller.all(
                () -> SmallerConfigs.of(trial.config()).map(config -> new Trial(config, trial.request())),
                () -> SmallerRequests.of(trial.request()).map(request -> new Trial(trial.config(), request)));
    }
}
