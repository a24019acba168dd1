package io.waymark.routing;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Gives the one random value of a request, from which every choice for it is made: the share of a split is value modulo the sum of
 * weights, the value read as an unsigned 64-bit number, with the destinations in order. Asked at most once for a request, and only
 * when the configuration has something to choose. Must be safe for any number of threads.
 */
@FunctionalInterface
public interface SplitSource {

    /** The value for this request. */
    long next(RoutingRequest request);

    /** Chance. */
    static SplitSource random() {
        return request -> ThreadLocalRandom.current().nextLong();
    }

    /** Always the same value, so that tests know the choice. */
    static SplitSource fixed(long value) {
        return request -> value;
    }
}
