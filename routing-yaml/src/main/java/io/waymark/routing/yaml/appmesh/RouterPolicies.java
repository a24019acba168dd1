package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.yaml.source.ObjectReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the {@code timeout} and {@code retryPolicy} of a router's route, with the defaults of the App Mesh API. */
final class RouterPolicies {

    private static final Duration DEFAULT_REQUEST = Duration.ofSeconds(15);
    private static final Duration DEFAULT_IDLE = Duration.ofMinutes(5);
    private static final Map<String, Boolean> SECONDS = Map.of("s", true, "ms", false);

    private RouterPolicies() {}

    static Timeouts timeouts(ObjectReader route) {
        Optional<ObjectReader> timeout = route.object("timeout");
        Optional<Duration> request =
                timeout.flatMap(reader -> reader.object("perRequest")).flatMap(RouterPolicies::duration);
        Optional<Duration> idle =
                timeout.flatMap(reader -> reader.object("idle")).flatMap(RouterPolicies::duration);
        timeout.ifPresent(ObjectReader::done);
        return new Timeouts(
                Optional.of(request.orElse(DEFAULT_REQUEST)), Optional.empty(), Optional.of(idle.orElse(DEFAULT_IDLE)));
    }

    static Optional<RetryPolicy> retry(ObjectReader route) {
        return route.object("retryPolicy").flatMap(policy -> {
            Optional<Long> retries = policy.requiredInteger("maxRetries", 0, Integer.MAX_VALUE);
            Optional<Duration> perTry = policy.requiredObject("perRetryTimeout").flatMap(RouterPolicies::duration);
            List<String> events = new ArrayList<>();
            events.addAll(
                    events(policy, "httpRetryEvents", 25, "server-error gateway-error client-error stream-error"));
            events.addAll(events(policy, "tcpRetryEvents", 1, "connection-error"));
            events.addAll(events(
                    policy,
                    "grpcRetryEvents",
                    5,
                    "cancelled deadline-exceeded internal resource-exhausted unavailable"));
            policy.done();
            return retries.map(count -> new RetryPolicy(count.intValue(), perTry, events, List.of(), Optional.empty()));
        });
    }

    private static List<String> events(ObjectReader policy, String field, int max, String known) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String name : known.split(" ", -1)) {
            names.put(name, name);
        }
        return policy.choices(field, 1, max, names);
    }

    private static Optional<Duration> duration(ObjectReader duration) {
        Optional<Boolean> seconds =
                duration.requiredText("unit", 1, 2).isPresent() ? duration.choice("unit", SECONDS) : Optional.empty();
        Optional<Long> value = duration.requiredInteger("value", 0, Integer.MAX_VALUE);
        duration.done();
        return seconds.flatMap(
                whole -> value.map(number -> whole ? Duration.ofSeconds(number) : Duration.ofMillis(number)));
    }
}
