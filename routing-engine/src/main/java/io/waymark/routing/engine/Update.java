package io.waymark.routing.engine;

import io.waymark.routing.RoutingRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What came of one update of a {@link LiveRouter}. Immutable. */
public sealed interface Update {

    /** The number of the update: 1 for the first router, and one more for each update that was begun since. */
    long version();

    /**
     * The new router is in force.
     *
     * @param version the number of the update
     * @param took how long it took, from the begin of loading to the swap
     * @param differences the requests of the sample that are answered otherwise now
     */
    record Accepted(long version, Duration took, List<Difference> differences) implements Update {

        /** Copies the list. */
        public Accepted {
            differences = List.copyOf(differences);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.accepted(this);
        }
    }

    /**
     * Nothing has changed, because of the update itself.
     *
     * @param version the number of the update
     * @param reason why
     * @param problems what was wrong, for people; never empty
     * @param cause what was thrown, where something was: of the loader of files a {@code ConfigException}, which has every problem
     */
    record Refused(long version, Reason reason, List<String> problems, Optional<Throwable> cause) implements Update {

        /** Copies the list. */
        public Refused {
            problems = List.copyOf(problems);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.refused(this);
        }
    }

    /**
     * Nothing has changed, because a later update, or a rollback, came into force before this one was ready.
     *
     * @param version the number of the update
     */
    record Superseded(long version) implements Update {

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.superseded(this);
        }
    }

    /** Why an update was refused. The names are stable: use them for counters and tests. */
    enum Reason {
        /** The configuration could not be loaded. */
        LOADING,
        /** It could not be compiled. */
        COMPILING,
        /** The self-test of the new router failed. */
        SELF_TEST,
        /** It holds no route. */
        EMPTY,
        /** More routes of the one in force are missing than may be. */
        LOST_ROUTES,
        /** More hosts of the one in force are missing than may be. */
        LOST_HOSTS,
        /** Compiling took longer than it may. */
        TIME,
        /** Compiling took more memory than it may. */
        MEMORY,
        /** There is no router before the one in force. */
        NOTHING_BEFORE
    }

    /**
     * A request that two routers answer otherwise.
     *
     * @param request the request
     * @param before what the one in force said
     * @param after what the new one says
     */
    record Difference(RoutingRequest request, String before, String after) {}

    /** One method for each case. */
    interface Cases<R> {
        /** In force. */
        R accepted(Accepted update);

        /** Refused. */
        R refused(Refused update);

        /** Too late. */
        R superseded(Superseded update);
    }

    /** Calls the method of this case. */
    <R> R on(Cases<R> cases);

    /** Whether the new router is in force. */
    default boolean isAccepted() {
        return this instanceof Accepted;
    }
}
