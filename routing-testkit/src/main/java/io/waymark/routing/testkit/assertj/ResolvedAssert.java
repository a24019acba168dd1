package io.waymark.routing.testkit.assertj;

import io.waymark.routing.Resolution;
import io.waymark.routing.policy.RejectReason;
import io.waymark.routing.testkit.checks.Expectation;
import io.waymark.routing.testkit.checks.Expectations;
import io.waymark.routing.testkit.checks.Mismatch;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on the answer to a request. Each compares one thing, as the key of the same meaning in a check file does; what is not
 * asserted may be anything.
 */
public final class ResolvedAssert extends AbstractAssert<ResolvedAssert, Resolved> {

    ResolvedAssert(Resolved actual) {
        super(actual, ResolvedAssert.class);
    }

    /**
     * The request goes to this destination, and no other has a weight above 0.
     *
     * @param destination a name without namespace, on any port, or {@code name:port}
     */
    public ResolvedAssert goesTo(String destination) {
        return meets(Expectations.destination(destination));
    }

    /** The request goes to this port of this destination, and no other has a weight above 0. */
    public ResolvedAssert goesTo(String destination, int port) {
        return goesTo(destination + ":" + port);
    }

    /**
     * The request is split among these destinations.
     *
     * @param weights the weights above 0, by the names of the destinations without namespaces and ports
     */
    public ResolvedAssert splits(Map<String, ? extends Number> weights) {
        Map<String, Long> expected = new LinkedHashMap<>();
        weights.forEach((name, weight) -> expected.put(name, weight.longValue()));
        return meets(Expectations.destinations(expected));
    }

    /** Exactly these destinations get a copy, in this order; none, if none is given. */
    public ResolvedAssert mirrorsTo(String... destinations) {
        return meets(Expectations.mirrors(List.of(destinations)));
    }

    /** Path and query sent upstream. */
    public ResolvedAssert withPath(String path) {
        return meets(Expectations.path(path));
    }

    /** The authority sent upstream. */
    public ResolvedAssert withHost(String host) {
        return meets(Expectations.host(host));
    }

    /** A header as sent upstream; several lines are joined with {@code ,}. */
    public ResolvedAssert withRequestHeader(String name, String value) {
        return meets(Expectations.requestHeader(name, Optional.of(value)));
    }

    /** A header that is not sent upstream. */
    public ResolvedAssert withoutRequestHeader(String name) {
        return meets(Expectations.requestHeader(name, Optional.empty()));
    }

    /** A header that is set or added on the response; several lines are joined with {@code ,}. */
    public ResolvedAssert withResponseHeader(String name, String value) {
        return meets(Expectations.responseHeader(name, Optional.of(value)));
    }

    /** A header that is neither set nor added on the response. */
    public ResolvedAssert withoutResponseHeader(String name) {
        return meets(Expectations.responseHeader(name, Optional.empty()));
    }

    /** The time limit of the request; zero means none. */
    public ResolvedAssert withTimeout(Duration limit) {
        return meets(Expectations.timeout(limit));
    }

    /** The route of the first table that won, {@code namespace/name} or {@code name}. */
    public ResolvedAssert byRoute(String route) {
        return meets(Expectations.route(route));
    }

    /** The rule of the last table that won, by its name, or by its index if it has none. */
    public ResolvedAssert byRule(String rule) {
        return meets(Expectations.rule(rule));
    }

    /** The rule of the last table that won, by its index; for rules without a name. */
    public ResolvedAssert byRule(int index) {
        return byRule(Integer.toString(index));
    }

    /** The client is sent to this location. */
    public ResolvedAssert isRedirect(int status, String location) {
        return meets(Expectations.redirect(OptionalInt.of(status), Optional.of(location)));
    }

    /** The gateway answers with this status by itself: by a rule, or because nothing matched or the request was refused. */
    public ResolvedAssert responds(int status) {
        return meets(Expectations.response(OptionalInt.of(status), Optional.empty()));
    }

    /** The gateway answers with this status and body by itself. */
    public ResolvedAssert responds(int status, String body) {
        return meets(Expectations.response(OptionalInt.of(status), Optional.of(body)));
    }

    /** Some rule won, in every table that was entered. */
    public ResolvedAssert isMatched() {
        return meets(Expectations.matched(true));
    }

    /** No rule won, in one of the tables, or the request was refused. */
    public ResolvedAssert isNotMatched() {
        return meets(Expectations.matched(false));
    }

    /** The policy refused the request for this reason. */
    public ResolvedAssert isRejected(RejectReason reason) {
        return meets(new Expectation(
                "rejected",
                reason.name(),
                (resolution, request) -> resolution instanceof Resolution.Rejected rejected
                        ? rejected.reason().name()
                        : "(nothing)",
                reason.name()::equals));
    }

    private ResolvedAssert meets(Expectation expectation) {
        isNotNull();
        expectation.compare(actual.resolution(), actual.request()).ifPresent(this::fail);
        return this;
    }

    private void fail(Mismatch mismatch) {
        failWithActualExpectedAndMessage(
                mismatch.actual(), mismatch.expected(), "%s%n%n%s", mismatch, actual.explanation());
    }
}
