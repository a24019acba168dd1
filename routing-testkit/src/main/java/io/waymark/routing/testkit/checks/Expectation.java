package io.waymark.routing.testkit.checks;

import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * One thing that a check expects.
 *
 * @param key the key of the check file
 * @param expected what is expected, for messages
 * @param actual what a resolution gives, for messages and for the test
 * @param test whether that is as expected
 */
public record Expectation(
        String key, String expected, BiFunction<Resolution, RoutingRequest, String> actual, Predicate<String> test) {

    /** An expectation that is met by exactly the expected text. */
    static Expectation text(String key, String expected, BiFunction<Resolution, RoutingRequest, String> actual) {
        return new Expectation(key, expected, actual, expected::equals);
    }

    /** What is wrong with the resolution, if anything. */
    public Optional<Mismatch> compare(Resolution resolution, RoutingRequest request) {
        String found = actual.apply(resolution, request);
        return test.test(found) ? Optional.empty() : Optional.of(new Mismatch(key, expected, found));
    }
}
