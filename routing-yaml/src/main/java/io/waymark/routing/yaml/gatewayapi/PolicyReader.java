package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the {@code timeouts} and the {@code retry} of a rule. */
final class PolicyReader {

    private static final int MANY = 200;
    private static final List<String> EVENTS = List.of("connection-error");

    private PolicyReader() {}

    static Timeouts timeouts(ObjectReader rule) {
        return rule.object("timeouts")
                .map(timeouts -> {
                    Optional<Duration> request = Durations.read(timeouts, "request");
                    Optional<Duration> backend = Durations.read(timeouts, "backendRequest");
                    timeouts.done();
                    boolean tooLong = backend.isPresent()
                            && request.filter(limit ->
                                            !limit.isZero() && backend.get().compareTo(limit) > 0)
                                    .isPresent();
                    if (tooLong) {
                        timeouts.problem(
                                ProblemCode.RANGE,
                                "backendRequest",
                                "one call to a backend may take longer than the whole request",
                                "write at most the duration of `request`");
                    }
                    return new Timeouts(request, backend, Optional.empty());
                })
                .orElse(Timeouts.NONE);
    }

    /** A retry stanza also means that failed connections are tried again; without a number, once. */
    static Optional<RetryPolicy> retry(ObjectReader rule, Timeouts timeouts) {
        Experimental.note(rule, "retry");
        return rule.object("retry").map(retry -> {
            List<Integer> codes = codes(retry);
            int attempts =
                    retry.integer("attempts", 1, Integer.MAX_VALUE).orElse(1L).intValue();
            Optional<Duration> backOff = Durations.read(retry, "backoff");
            retry.done();
            return new RetryPolicy(attempts, timeouts.tryLimit(), EVENTS, codes, backOff);
        });
    }

    private static List<Integer> codes(ObjectReader retry) {
        List<Integer> codes = retry.integers("codes", 0, MANY, 400, 599).stream()
                .map(Long::intValue)
                .toList();
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            if (!seen.add(codes.get(i))) {
                retry.itemProblem(ProblemCode.REPEATED, "codes", i, codes.get(i) + " stands twice", "remove one");
            }
        }
        return codes;
    }
}
