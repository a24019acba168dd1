package io.waymark.routing.testkit.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Choices made by a random generator. */
record Dice(RandomGenerator random) {

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number between the two, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    final <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** What one of the alternatives makes; the others are not asked. */
    @SafeVarargs
    final <T> T either(Supplier<? extends T>... alternatives) {
        return alternatives[random.nextInt(alternatives.length)].get();
    }

    <T> Optional<T> maybe(int percent, Supplier<? extends T> source) {
        return chance(percent) ? Optional.of(source.get()) : Optional.empty();
    }

    /** Between {@code least} and {@code most} things. */
    <T> List<T> several(int least, int most, Supplier<? extends T> source) {
        int count = between(least, most);
        List<T> made = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            made.add(source.get());
        }
        return made;
    }
}
