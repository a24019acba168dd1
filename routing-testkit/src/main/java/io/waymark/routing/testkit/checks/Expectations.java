package io.waymark.routing.testkit.checks;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.HeaderChange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The expectations of a check file, one method for each key. Public, so that code can expect what a file can. */
public final class Expectations {

    private static final String NOTHING = "(nothing)";

    private Expectations() {}

    /** {@code matched}: whether a route won, in all tables. */
    public static Expectation matched(boolean expected) {
        return Expectation.text(
                "matched",
                Boolean.toString(expected),
                (resolution, request) -> Boolean.toString(
                        !(resolution instanceof Resolution.NoMatch) && !(resolution instanceof Resolution.Rejected)));
    }

    /** {@code rejected}: whether the policy refused the request. */
    public static Expectation rejected(boolean expected) {
        return Expectation.text(
                "rejected",
                Boolean.toString(expected),
                (resolution, request) -> Boolean.toString(resolution instanceof Resolution.Rejected));
    }

    /** {@code route}: {@code namespace/name} of the route of the first table. */
    public static Expectation route(String expected) {
        return Expectation.text(
                "route",
                expected,
                (resolution, request) -> resolution.hops().isEmpty()
                        ? NOTHING
                        : resolution.hops().get(0).route().toString());
    }

    /** {@code rule}: name or index of the rule in the last table. */
    public static Expectation rule(String expected) {
        return Expectation.text(
                "rule",
                expected,
                (resolution, request) -> resolution.hops().isEmpty()
                        ? NOTHING
                        : resolution.hops().get(resolution.hops().size() - 1).rule());
    }

    /**
     * {@code destination}: the one destination of the split, or the one that a single positive weight leaves, as {@code name} or {@code
     * name:port}; {@code ""} for a match without a destination that can be named.
     */
    public static Expectation destination(String expected) {
        boolean withPort = expected.indexOf(':') >= 0;
        return new Expectation(
                "destination",
                expected.isEmpty() ? "\"\"" : expected,
                (resolution, request) -> Split.onlyDestination(resolution, request),
                found -> found.equals(expected)
                        || (!withPort && Split.withoutPort(found).equals(expected)));
    }

    /** {@code destinations}: names and weights of all destinations with a positive weight. */
    public static Expectation destinations(Map<String, Long> expected) {
        return Expectation.text(
                "destinations",
                new TreeMap<>(expected).toString(),
                (resolution, request) -> Split.weights(resolution).toString());
    }

    /** {@code host}: the authority sent upstream. */
    public static Expectation host(String expected) {
        return forwarded("host", expected, (forward, request) -> forward.authority(request));
    }

    /** {@code path}: path and query sent upstream. */
    public static Expectation path(String expected) {
        return forwarded("path", expected, (forward, request) -> forward.target(request));
    }

    /** {@code mirrors}: names of the destinations that get a copy, in order. */
    public static Expectation mirrors(List<String> expected) {
        return forwarded(
                "mirrors",
                expected.toString(),
                (forward, request) -> forward.mirrors().stream()
                        .map(mirror -> Split.withoutPort(Split.name(mirror.destination())))
                        .toList()
                        .toString());
    }

    /** {@code timeout}: the time limit of the request. */
    public static Expectation timeout(Duration expected) {
        return forwarded(
                "timeout",
                expected.toString(),
                (forward, request) ->
                        forward.timeouts().request().map(Duration::toString).orElse(NOTHING));
    }

    /** {@code requestHeaders}, one name: its lines as sent upstream, joined; absent where empty. */
    public static Expectation requestHeader(String name, Optional<String> expected) {
        return forwarded(
                "requestHeaders." + name,
                header(expected),
                (forward, request) -> header(joined(
                        HeaderChanges.apply(HeaderChanges.lines(request), forward.requestHeaders(request)), name)));
    }

    /** {@code responseHeaders}, one name: what the route sets or adds on the response; absent where it removes. */
    public static Expectation responseHeader(String name, Optional<String> expected) {
        return Expectation.text(
                "responseHeaders." + name,
                header(expected),
                (resolution, request) ->
                        header(joined(HeaderChanges.apply(List.of(), responseChanges(resolution, request)), name)));
    }

    /** {@code redirect}: status and location; an absent part is not compared. */
    public static Expectation redirect(OptionalInt status, Optional<String> location) {
        String expected =
                part(status.isPresent(), () -> Integer.toString(status.getAsInt())) + " " + location.orElse("*");
        return new Expectation(
                "redirect",
                expected,
                (resolution, request) -> resolution instanceof Resolution.Redirect redirect
                        ? redirect.status() + " " + redirect.location(request)
                        : NOTHING,
                found -> Split.fits(expected, found));
    }

    /** {@code response}: status and body of an answer of the gateway itself; an absent part is not compared. */
    public static Expectation response(OptionalInt status, Optional<String> body) {
        String expected = part(status.isPresent(), () -> Integer.toString(status.getAsInt())) + " " + body.orElse("*");
        return new Expectation("response", expected, Split::answer, found -> Split.fits(expected, found));
    }

    private static String part(boolean present, Supplier<String> text) {
        return present ? text.get() : "*";
    }

    private static Expectation forwarded(
            String key, String expected, BiFunction<Resolution.Forward, RoutingRequest, String> actual) {
        return Expectation.text(
                key,
                expected,
                (resolution, request) ->
                        resolution instanceof Resolution.Forward forward ? actual.apply(forward, request) : NOTHING);
    }

    private static List<HeaderChange> responseChanges(Resolution resolution, RoutingRequest request) {
        return resolution.on(new ResponseChanges(request));
    }

    private static Optional<String> joined(List<HeaderLine> lines, String name) {
        List<String> values = lines.stream()
                .filter(line -> line.is(name))
                .map(HeaderLine::value)
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }

    private static String header(Optional<String> value) {
        Function<String, String> tidy = text ->
                List.of(text.split(",", -1)).stream().map(String::strip).collect(Collectors.joining(",", "'", "'"));
        return value.map(tidy).orElse("absent");
    }
}
