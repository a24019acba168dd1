package io.waymark.routing.testkit.random;

import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.OriginPattern;
import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.Fraction;
import io.waymark.routing.meta.Extension;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What a rule carries besides its matches and its action. */
record RandomExtras(Dice dice, Profile profile) {

    /** Header changes, in so many percent of the cases. */
    List<HeaderEdit> changes(int percent) {
        return profile.has(Feature.EXTRAS) && dice.chance(percent) ? dice.several(1, 3, this::edit) : List.of();
    }

    private HeaderEdit edit() {
        return dice.chance(25) ? new RandomTexts(dice).batch() : change();
    }

    private HeaderChange change() {
        HeaderChange.Operation operation = dice.any(HeaderChange.Operation.values());
        String value = operation == HeaderChange.Operation.REMOVE ? "" : dice.any("1", "2", "", "h.example");
        return new HeaderChange(operation, dice.oneOf(Words.HEADERS), value);
    }

    /** Adds to a rule. */
    void addTo(RouteRule.Builder rule) {
        if (!profile.has(Feature.EXTRAS)) {
            return;
        }
        changes(25).forEach(rule::requestHeader);
        changes(25).forEach(rule::responseHeader);
        mirror(15).ifPresent(rule::mirror);
        dice.maybe(15, this::timeouts).ifPresent(rule::timeouts);
        dice.maybe(15, this::retry).ifPresent(rule::retry);
        cors(10).ifPresent(rule::cors);
        extension(5).ifPresent(rule::extension);
    }

    /** A mirror, in so many percent of the cases. */
    Optional<Mirror> mirror(int percent) {
        RandomDestinations destinations = new RandomDestinations(dice, profile, 0);
        return extra(percent, () -> new Mirror(destinations.backend(), dice.any(Fraction.ALL, Fraction.percent(50))));
    }

    /** Data, in so many percent of the cases. */
    Optional<Extension> extension(int percent) {
        return extra(percent, () -> new Extension("note", dice.any("x", "y")));
    }

    /** A policy, in so many percent of the cases. */
    Optional<CorsPolicy> cors(int percent) {
        return extra(percent, this::cors);
    }

    private <T> Optional<T> extra(int percent, Supplier<T> source) {
        return profile.has(Feature.EXTRAS) ? dice.maybe(percent, source) : Optional.empty();
    }

    private CorsPolicy cors() {
        List<OriginPattern> origins = dice.several(0, 2, () -> OriginPattern.parse(dice.oneOf(Words.ORIGIN_PATTERNS)));
        return new CorsPolicy(
                origins.isEmpty(),
                origins,
                dice.any(List.of(), List.of("*"), List.of("GET", "PUT")),
                dice.any(List.of(), List.of("*"), List.of("x-a", "x-b")),
                dice.any(List.of(), List.of("*"), List.of("x-c")),
                dice.chance(50),
                Duration.ofSeconds(dice.between(1, 3)));
    }

    private Timeouts timeouts() {
        return new Timeouts(duration(), duration(), duration());
    }

    private RetryPolicy retry() {
        return new RetryPolicy(
                dice.between(0, 3), duration(), List.of(dice.any("server-error", "reset")), List.of(503), duration());
    }

    private Optional<Duration> duration() {
        return dice.maybe(50, () -> Duration.ofSeconds(dice.between(0, 3)));
    }
}
