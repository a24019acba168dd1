package io.waymark.routing.engine;

import io.waymark.routing.Explanation;
import io.waymark.routing.Resolution;
import io.waymark.routing.Router;
import io.waymark.routing.RouterOptions;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.config.RoutingConfig;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A router that can be replaced while requests are resolved. Each request is answered by one router, whole: the one before the change or the
 * one after it. Safe for any number of threads; readers take no lock and never wait.
 *
 * <p>An update is loaded, compiled, held to the {@link UpdateGuards} and tested on the thread that asks for it, beside the router in force,
 * and then put into force by one write of one reference. Whatever goes wrong before, an {@link OutOfMemoryError} too, leaves the router that
 * was there, and is told and counted. Updates may be asked for by several threads at once: each has a number from its begin, and one that is
 * ready after a later one never replaces it.
 */
public final class LiveRouter implements Router {

    private final Candidates candidates;
    private final Supplier<List<RoutingRequest>> sample;
    private final Consumer<Update> listener;
    private final AtomicLong begun = new AtomicLong(1);
    private final Object lock = new Object();
    /** Written under the lock, read without it. */
    private volatile Router current;
    // What follows is read and written under the lock.
    private @Nullable Router before;
    private long versionBefore;
    private long newest = 1;
    private LiveStatus status = LiveStatus.FIRST;

    private LiveRouter(Router first, Builder builder) {
        this.current = first;
        this.candidates = new Candidates(builder.options, builder.guards, builder.selfTest);
        this.sample = builder.sample;
        this.listener = builder.listener;
    }

    /** A live router that starts with this one; updates are compiled with the default options and held to the default guards. */
    public static LiveRouter of(Router first) {
        return new Builder(RouterOptions.DEFAULT).startWith(first);
    }

    /**
     * A live router that starts with this configuration, with the default guards.
     *
     * @param options how this and later configurations are compiled
     * @throws IllegalArgumentException if the configuration cannot be compiled
     */
    public static LiveRouter compile(RoutingConfig config, RouterOptions options) {
        return builder(options).startWith(RoutingEngine.compile(config, options));
    }

    /** A live router with guards, tests and listeners of one's own, whose configurations are compiled with these options. */
    public static Builder builder(RouterOptions options) {
        return new Builder(options);
    }

    /** Says how a live router updates. Not for use by several threads. */
    public static final class Builder {

        private final RouterOptions options;
        private UpdateGuards guards = UpdateGuards.DEFAULT;
        private SelfTest selfTest = SelfTest.NONE;
        private Supplier<List<RoutingRequest>> sample = List::of;
        private Consumer<Update> listener = update -> {};

        private Builder(RouterOptions options) {
            this.options = options;
        }

        /** What updates must not do. */
        public Builder guards(UpdateGuards rules) {
            guards = rules;
            return this;
        }

        /** What every new router must pass before it comes into force. */
        public Builder selfTest(SelfTest test) {
            selfTest = test;
            return this;
        }

        /** Requests, recent ones say, that both routers answer at each update, so that it can be told what it changes. */
        public Builder sample(Supplier<List<RoutingRequest>> requests) {
            sample = requests;
            return this;
        }

        /**
         * Is told what came of each update, by the thread that asked for it and after it is in force. What it throws goes to who asked for the
         * update.
         */
        public Builder listener(Consumer<Update> told) {
            listener = told;
            return this;
        }

        /** The live router, which starts with this one. It is taken as it is, without guards and tests. */
        public LiveRouter startWith(Router first) {
            return new LiveRouter(first, this);
        }
    }

    /** The router in force. Hold on to it where several questions about one request must have answers that agree. */
    public Router current() {
        return current;
    }

    /** How this stands: the version in force, and what came of updates. */
    public LiveStatus status() {
        synchronized (lock) {
            return status;
        }
    }

    /** Updates to a configuration that is there: see {@link #update(Supplier)}. */
    public Update update(RoutingConfig config) {
        return update(() -> config);
    }

    /**
     * Loads a configuration, compiles it, holds it to the guards, tests it, and puts it into force. Never throws because of the configuration,
     * nor because of what loading it throws.
     *
     * @param loading makes the configuration, or throws
     */
    public Update update(Supplier<RoutingConfig> loading) {
        return update(number -> candidates.make(number, loading, current));
    }

    /** Puts a router into force that was made elsewhere, without guards and tests. */
    public Update swap(Router next) {
        return update(number -> new Candidates.Candidate(Optional.of(next), Optional.empty()));
    }

    /** Goes back to the router before the one in force. Updates that were begun before do not come into force any more. */
    public Update rollback() {
        long number = begun.incrementAndGet();
        Update update = rollback(number);
        listener.accept(update);
        return update;
    }

    private Update rollback(long number) {
        synchronized (lock) {
            newest = Math.max(newest, number);
            Router there = before;
            if (there == null) {
                return refused(new Update.Refused(
                        number,
                        Update.Reason.NOTHING_BEFORE,
                        List.of("there is no router before the one in force"),
                        Optional.empty()));
            }
            current = there;
            before = null;
            status = status.rolledBack(versionBefore);
            return new Update.Accepted(number, Duration.ZERO, List.of());
        }
    }

    /** Makes the router of the update of a number. */
    private interface Making {
        Candidates.Candidate of(long number);
    }

    private Update update(Making making) {
        long number = begun.incrementAndGet();
        long start = System.nanoTime();
        Update update = decide(number, start, making.of(number));
        listener.accept(update);
        return update;
    }

    private Update decide(long number, long start, Candidates.Candidate candidate) {
        List<Update.Difference> differences = candidate
                .router()
                .map(next -> Differences.of(current, next, sample))
                .orElse(List.of());
        synchronized (lock) {
            if (candidate.refused().isPresent()) {
                return refused(candidate.refused().get());
            }
            if (number < newest) {
                status = status.late();
                return new Update.Superseded(number);
            }
            newest = number;
            before = current;
            versionBefore = status.version();
            current = candidate.router().orElseThrow();
            status = status.accepted(number);
            return new Update.Accepted(number, Duration.ofNanos(System.nanoTime() - start), differences);
        }
    }

    private Update refused(Update.Refused update) {
        status = status.refused(update);
        return update;
    }

    @Override
    public Resolution resolve(RoutingRequest request) {
        return current.resolve(request);
    }

    @Override
    public Explanation explain(RoutingRequest request) {
        return current.explain(request);
    }

    @Override
    public RoutingConfig config() {
        return current.config();
    }
}
