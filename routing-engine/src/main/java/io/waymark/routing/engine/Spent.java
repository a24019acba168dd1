package io.waymark.routing.engine;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** What the thread has spent since this was made. */
final class Spent {

    private final long start = System.nanoTime();
    private final long allocated = allocated();

    /** The time that has passed. */
    Duration time() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** The bytes that the thread has allocated; 0 where the JVM does not count them. */
    long bytes() {
        return Math.max(0, allocated() - allocated);
    }

    private static long allocated() {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean counting
                        && counting.isThreadAllocatedMemorySupported()
                        && counting.isThreadAllocatedMemoryEnabled()
                ? counting.getThreadAllocatedBytes(Thread.currentThread().getId())
                : 0;
    }
}
