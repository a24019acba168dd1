package io.waymark.routing.action;

import io.waymark.routing.internal.Require;
import java.time.Duration;
import java.util.Optional;

/**
 * Time limits that the embedder is to keep. Zero means no limit; absent means that the configuration says nothing.
 *
 * @param request the whole exchange with the client, retries included
 * @param tryLimit one call to a backend
 * @param idle how long nothing may move
 */
public record Timeouts(Optional<Duration> request, Optional<Duration> tryLimit, Optional<Duration> idle) {

    /** Nothing said. */
    public static final Timeouts NONE = new Timeouts(Optional.empty(), Optional.empty(), Optional.empty());

    /** Refuses negative durations. */
    public Timeouts {
        request.ifPresent(value -> notNegative("request", value));
        tryLimit.ifPresent(value -> notNegative("tryLimit", value));
        idle.ifPresent(value -> notNegative("idle", value));
    }

    /** Of these limits and others the smaller ones; a limit that one of them does not set is that of the other. */
    public Timeouts within(Timeouts other) {
        return new Timeouts(
                smaller(request, other.request), smaller(tryLimit, other.tryLimit), smaller(idle, other.idle));
    }

    private static Optional<Duration> smaller(Optional<Duration> one, Optional<Duration> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        boolean unlimited = one.get().isZero();
        boolean longer = !other.get().isZero() && one.get().compareTo(other.get()) > 0;
        return unlimited || longer ? other : one;
    }

    private static void notNegative(String argument, Duration value) {
        Require.that(!value.isNegative(), argument, () -> value + " is negative");
    }
}
