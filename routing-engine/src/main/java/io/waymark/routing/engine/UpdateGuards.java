package io.waymark.routing.engine;

import java.time.Duration;

/**
 * What an update of a {@link LiveRouter} must not do, however well it is formed. What is asked of the new configuration is asked of all its
 * gateways together. Time and memory are measured while it is compiled and judged when that is done: a budget refuses a table, it does not
 * break off the making of it.
 *
 * @param mayBeEmpty whether a configuration without routes is taken
 * @param mostLost of 100 routes, and of 100 hosts, how many may be missing that are there now; 0 to 100
 * @param time how long compiling may take
 * @param memory how many bytes may be allocated while compiling, where the JVM counts them
 */
public record UpdateGuards(boolean mayBeEmpty, int mostLost, Duration time, long memory) {

    /** Not empty; at most half of the routes and hosts lost; 60 seconds; 4 GiB allocated. */
    public static final UpdateGuards DEFAULT = new UpdateGuards(false, 50, Duration.ofSeconds(60), 4L << 30);

    /** Nothing is forbidden. */
    public static final UpdateGuards NONE = new UpdateGuards(true, 100, Duration.ofDays(10_000), Long.MAX_VALUE);

    /** Refuses shares outside 0 to 100, and budgets that are not positive. */
    public UpdateGuards {
        require(mostLost >= 0 && mostLost <= 100, "mostLost: " + mostLost + " is not between 0 and 100");
        require(!time.isNegative() && !time.isZero(), "time: " + time + " is not positive");
        require(memory > 0, "memory: " + memory + " is not positive");
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** These guards, with configurations without routes taken or not. */
    public UpdateGuards withMayBeEmpty(boolean taken) {
        return new UpdateGuards(taken, mostLost, time, memory);
    }

    /** These guards, with another share of routes and hosts that may be lost. */
    public UpdateGuards withMostLost(int ofHundred) {
        return new UpdateGuards(mayBeEmpty, ofHundred, time, memory);
    }

    /** These guards, with another budget of time. */
    public UpdateGuards withTime(Duration most) {
        return new UpdateGuards(mayBeEmpty, mostLost, most, memory);
    }

    /** These guards, with another budget of memory. */
    public UpdateGuards withMemory(long bytes) {
        return new UpdateGuards(mayBeEmpty, mostLost, time, bytes);
    }
}
