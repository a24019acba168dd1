package io.waymark.routing.engine;

import java.util.Optional;

/**
 * How a {@link LiveRouter} stands at one moment, for metrics.
 *
 * @param version the number of the update whose router is in force; 1 is the first router
 * @param accepted updates that came into force since the first router
 * @param refused updates that were refused
 * @param superseded updates that were ready too late
 * @param rollbacks rollbacks
 * @param lastRefusal the last update that was refused, if any was since the last that was accepted
 */
public record LiveStatus(
        long version,
        long accepted,
        long refused,
        long superseded,
        long rollbacks,
        Optional<Update.Refused> lastRefusal) {

    /** With the first router. */
    static final LiveStatus FIRST = new LiveStatus(1, 0, 0, 0, 0, Optional.empty());

    LiveStatus accepted(long number) {
        return new LiveStatus(number, accepted + 1, refused, superseded, rollbacks, Optional.empty());
    }

    LiveStatus rolledBack(long number) {
        return new LiveStatus(number, accepted, refused, superseded, rollbacks + 1, lastRefusal);
    }

    LiveStatus refused(Update.Refused update) {
        return new LiveStatus(version, accepted, refused + 1, superseded, rollbacks, Optional.of(update));
    }

    LiveStatus late() {
        return new LiveStatus(version, accepted, refused, superseded + 1, rollbacks, lastRefusal);
    }
}
