package io.waymark.routing.action;

import io.waymark.routing.internal.Require;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When the embedder is to try again.
 *
 * @param retries how often, after the first try; 0 or more
 * @param perTry the limit of one try; absent means that of the route
 * @param events what is retried, in the words of the dialect, such as {@code server-error} or {@code unavailable}
 * @param statuses response statuses that are retried besides, 400 to 599
 * @param backOff the least wait between tries
 */
public record RetryPolicy(
        int retries,
        Optional<Duration> perTry,
        List<String> events,
        List<Integer> statuses,
        Optional<Duration> backOff) {

    /** Copies the lists without repetitions; refuses negative numbers and numbers that are no statuses. */
    public RetryPolicy {
        Require.that(retries >= 0, "retries", () -> "is negative");
        perTry.ifPresent(value -> Require.that(!value.isNegative(), "perTry", () -> value + " is negative"));
        backOff.ifPresent(value -> Require.that(!value.isNegative(), "backOff", () -> value + " is negative"));
        statuses.forEach(status -> Require.range("statuses", status, 100, 599));
        events = unique(events);
        statuses = unique(statuses);
    }

    private static <T> List<T> unique(List<T> values) {
        Set<T> set = new LinkedHashSet<>(values);
        return List.copyOf(set);
    }
}
