package io.waymark.routing.cli;

import java.io.PrintWriter;
import java.time.Duration;

/**
 * Tells a person who waits what is going on: one line on standard error that is written over, and wiped out at the end. Nothing is shown
 * for what is done within a second, and never where no terminal is. Closing it ends its thread.
 */
final class Progress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int WIDTH = 78;

    private final PrintWriter err;
    private final Thread clock;
    private volatile String doing = "";
    private volatile boolean shown;

    /** Starts the clock. */
    Progress(PrintWriter err, Terminal terminal) {
        this(err, terminal, PATIENCE, PAUSE);
    }

    /**
     * Starts the clock.
     *
     * @param patience how long nothing is said
     * @param pause how long a line stays
     */
    Progress(PrintWriter err, Terminal terminal, Duration patience, Duration pause) {
        this.err = err;
        this.clock = new Thread(() -> run(patience.toMillis(), pause.toMillis()), "waymark-progress");
        clock.setDaemon(true);
        if (terminal.interactive()) {
            clock.start();
        }
    }

    /** What is being done now, in a few words. */
    void doing(String what) {
        doing = what;
    }

    private void run(long patience, long pause) {
        try {
            Thread.sleep(patience);
            while (!Thread.currentThread().isInterrupted()) {
                show(doing + " …");
                Thread.sleep(pause);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(String line) {
        shown = true;
        String cut = line.length() > WIDTH ? line.substring(0, WIDTH) : line;
        err.print("\r" + cut + " ".repeat(WIDTH - cut.length()));
        err.flush();
    }

    @Override
    public void close() {
        clock.interrupt();
        try {
            clock.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (shown) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }
    }
}
