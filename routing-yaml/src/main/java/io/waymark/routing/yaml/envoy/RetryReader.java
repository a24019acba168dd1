package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads RetryPolicy. */
final class RetryReader {

    private static final long MAX_RETRIES = 4_294_967_295L;
    private static final Set<String> EVENTS = Set.of(
            "5xx",
            "gateway-error",
            "reset",
            "reset-before-request",
            "connect-failure",
            "envoy-ratelimited",
            "refused-stream",
            "retriable-4xx",
            "retriable-status-codes",
            "retriable-headers",
            "http3-post-connect-failure",
            "cancelled",
            "deadline-exceeded",
            "internal",
            "resource-exhausted",
            "unavailable");
    private static final String[] CARRIED = {
        "per_try_idle_timeout",
        "retry_priority",
        "retry_host_predicate",
        "retry_options_predicates",
        "host_selection_retry_max_attempts",
        "retriable_headers",
        "retriable_request_headers",
        "refresh_cluster_on_retry",
        "rate_limited_retry_back_off"
    };

    private RetryReader() {}

    /** The policy at {@code retry_policy} of a route or virtual host; what the model does not say of it is carried through whole. */
    static Optional<RetryPolicy> read(ProtoReader holder, List<Extension> extensions) {
        return holder.object("retry_policy").flatMap(policy -> {
            if (!policy.present(CARRIED).isEmpty()) {
                holder.carry(extensions, "retry_policy");
            }
            return policy(policy);
        });
    }

    private static Optional<RetryPolicy> policy(ProtoReader policy) {
        List<String> events = events(policy);
        int retries = policy.integer("num_retries", 0, MAX_RETRIES)
                .map(number -> (int) Math.min(number, Integer.MAX_VALUE))
                .orElse(1);
        Optional<Duration> perTry = policy.duration("per_try_timeout").filter(limit -> !limit.isZero());
        List<Integer> statuses = statuses(policy);
        Optional<Duration> backOff = policy.object("retry_back_off").flatMap(RetryReader::backOff);
        policy.object("rate_limited_retry_back_off").ifPresent(RetryReader::rateLimited);
        policy.objects("retriable_headers");
        policy.ignore(CARRIED);
        policy.done();
        return policy.build("retry_on", () -> new RetryPolicy(retries, perTry, events, statuses, backOff));
    }

    private static List<String> events(ProtoReader policy) {
        List<String> events = new ArrayList<>();
        for (String word : policy.text("retry_on").orElse("").split(",", -1)) {
            String event = word.strip();
            if (EVENTS.contains(event)) {
                events.add(event);
            } else if (!event.isEmpty()) {
                policy.problem(
                        ProblemCode.IGNORED,
                        "retry_on",
                        ProblemRenderer.quote(event) + " is no condition for a retry, and Envoy leaves it out",
                        "write some of "
                                + String.join(", ", EVENTS.stream().sorted().toList()));
            }
        }
        return events;
    }

    private static List<Integer> statuses(ProtoReader policy) {
        return policy.integers("retriable_status_codes", 100, 599).stream()
                .map(Long::intValue)
                .toList();
    }

    private static Optional<Duration> backOff(ProtoReader backOff) {
        Optional<Duration> base = backOff.duration("base_interval");
        Optional<Duration> most = backOff.duration("max_interval");
        if (base.filter(value -> !value.isZero()).isEmpty()) {
            backOff.problem(
                    ProblemCode.REQUIRED,
                    "base_interval",
                    "a `base_interval` above 0 is required here",
                    "write one, such as `0.025s`");
        } else if (most.filter(value -> value.compareTo(base.get()) < 0).isPresent()) {
            backOff.problem(
                    ProblemCode.RANGE, "max_interval", "`max_interval` is below `base_interval`", "write a longer one");
        }
        backOff.done();
        return base;
    }

    private static void rateLimited(ProtoReader backOff) {
        backOff.requiredObjects("reset_headers").forEach(header -> {
            header.requiredText("name");
            header.choice("format", List.of("SECONDS", "UNIX_TIMESTAMP"));
            header.done();
        });
        backOff.duration("max_interval");
        backOff.done();
    }
}
