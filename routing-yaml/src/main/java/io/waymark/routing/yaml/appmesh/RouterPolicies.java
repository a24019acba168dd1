package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.yaml.source.ObjectReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads {@code timeout} and {@code retryPolicy}, of a router's route with the defaults of the App Mesh API. */
final class RouterPolicies {

    private static final String TCP = "tcp";
    private static final String[] TIMED = {"http", "http2", "grpc", TCP};
    private static final Map<String, Boolean> SECONDS = Map.of("s", true, "ms", false);

    private RouterPolicies() {}

    static Timeouts timeouts(ObjectReader route) {
        Timeouts written = written(route, "timeout");
        return new Timeouts(
                Optional.of(written.request().orElse(Vocabulary.REQUEST_TIMEOUT)),
                Optional.empty(),
                Optional.of(written.idle().orElse(Vocabulary.IDLE_TIMEOUT)));
    }

    /** The limits that a listener of a node writes down. */
    static Timeouts ofNode(ObjectReader listener) {
        Optional<ObjectReader> timeout = listener.object("timeout");
        Timeouts written = timeout.map(RouterPolicies::ofKind).orElse(Timeouts.NONE);
        timeout.ifPresent(ObjectReader::done);
        return written;
    }

    private static Timeouts ofKind(ObjectReader timeout) {
        Optional<String> kind = timeout.exactlyOne(TIMED);
        if (kind.equals(Optional.of(TCP))) {
            return idleAlone(timeout, TCP);
        }
        return kind.map(name -> written(timeout, name)).orElse(Timeouts.NONE);
    }

    /** Checks the limit of a TCP route. */
    static void tcpTimeout(ObjectReader route) {
        idleAlone(route, "timeout");
    }

    private static Timeouts idleAlone(ObjectReader holder, String field) {
        Optional<ObjectReader> timeout = holder.object(field);
        Optional<Duration> idle = timeout.flatMap(reader -> duration(reader, "idle"));
        timeout.ifPresent(ObjectReader::done);
        return new Timeouts(Optional.empty(), Optional.empty(), idle);
    }

    private static Timeouts written(ObjectReader holder, String field) {
        Optional<ObjectReader> timeout = holder.object(field);
        Optional<Duration> request = timeout.flatMap(reader -> duration(reader, "perRequest"));
        Optional<Duration> idle = timeout.flatMap(reader -> duration(reader, "idle"));
        timeout.ifPresent(ObjectReader::done);
        return new Timeouts(request, Optional.empty(), idle);
    }

    /** Reads the policy of a route that can have one. */
    static Optional<RetryPolicy> retry(ObjectReader route, boolean grpc) {
        return route.object("retryPolicy").flatMap(policy -> {
            Optional<Long> retries = policy.requiredInteger("maxRetries", 0, Integer.MAX_VALUE);
            Optional<Duration> perTry = policy.requiredObject("perRetryTimeout").flatMap(RouterPolicies::duration);
            List<String> events = events(policy, grpc);
            policy.done();
            return retries.map(count -> new RetryPolicy(count.intValue(), perTry, events, List.of(), Optional.empty()));
        });
    }

    /** Reads the policy of a route of {@code v1beta1}, which counts milliseconds. */
    static Optional<RetryPolicy> v1beta1Retry(ObjectReader route, boolean grpc) {
        return route.object("retryPolicy").flatMap(policy -> {
            Optional<Long> retries = policy.requiredInteger("maxRetries", 0, Integer.MAX_VALUE);
            Optional<Duration> perTry = policy.requiredInteger("perRetryTimeoutMillis", 0, Integer.MAX_VALUE)
                    .map(Duration::ofMillis);
            List<String> events = events(policy, grpc);
            policy.done();
            return retries.map(count -> new RetryPolicy(count.intValue(), perTry, events, List.of(), Optional.empty()));
        });
    }

    private static List<String> events(ObjectReader policy, boolean grpc) {
        List<String> events = new ArrayList<>();
        events.addAll(events(policy, "httpRetryEvents", 25, Vocabulary.HTTP_EVENTS));
        events.addAll(events(policy, "tcpRetryEvents", 1, Vocabulary.TCP_EVENTS));
        if (grpc) {
            events.addAll(events(policy, "grpcRetryEvents", 5, Vocabulary.GRPC_EVENTS));
        }
        return events;
    }

    private static List<String> events(ObjectReader policy, String field, int max, List<String> known) {
        Map<String, String> names = known.stream().collect(Collectors.toMap(name -> name, name -> name));
        return policy.choices(field, 1, max, names);
    }

    private static Optional<Duration> duration(ObjectReader holder, String field) {
        return holder.object(field).flatMap(RouterPolicies::duration);
    }

    private static Optional<Duration> duration(ObjectReader duration) {
        Optional<Boolean> seconds = duration.requiredChoice("unit", SECONDS);
        Optional<Long> value = duration.requiredInteger("value", 0, Integer.MAX_VALUE);
        duration.done();
        return seconds.flatMap(
                whole -> value.map(number -> whole ? Duration.ofSeconds(number) : Duration.ofMillis(number)));
    }
}
