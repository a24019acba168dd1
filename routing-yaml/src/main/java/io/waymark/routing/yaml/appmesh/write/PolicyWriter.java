package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.config.Backend;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.yaml.appmesh.Vocabulary;
import io.waymark.routing.yaml.text.YamlMap;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Writes the {@code retryPolicy} and {@code timeout} of a router's route, and the {@code timeout} of a node's listener. */
final class PolicyWriter {

    private PolicyWriter() {}

    static void put(YamlMap route, RouteRule rule, RouteKind kind, Spot spot) {
        rule.retry().ifPresent(policy -> route.put("retryPolicy", retry(policy, kind, spot.in("retry policy"))));
        YamlMap timeout = timeout(rule.timeouts(), spot.in("timeout"));
        if (!timeout.isEmpty()) {
            route.put("timeout", timeout);
        }
    }

    /** The {@code timeout} of a node's listener; empty where it has no limits. */
    static YamlMap ofNode(Backend.Port port, Spot spot) {
        Timeouts limits = port.timeouts();
        spot.refuseIf(limits.tryLimit().isPresent(), "a node of App Mesh does not limit one try", "");
        spot.refuseIf(
                port.protocol() == Protocol.TCP && limits.request().isPresent(),
                "a TCP listener of App Mesh does not limit requests",
                "");
        YamlMap written = new YamlMap();
        limits.request().ifPresent(limit -> written.put("perRequest", duration("perRequest", limit, spot)));
        limits.idle().ifPresent(limit -> written.put("idle", duration("idle", limit, spot)));
        return written.isEmpty() ? written : new YamlMap().put(Listeners.word(port.protocol()), written);
    }

    private static YamlMap timeout(Timeouts timeouts, Spot spot) {
        spot.refuseIf(
                timeouts.tryLimit().isPresent(),
                "App Mesh limits one try in the retry policy alone",
                "set `perTry` there");
        YamlMap timeout = new YamlMap();
        limit(timeout, "perRequest", timeouts.request(), Vocabulary.REQUEST_TIMEOUT, spot);
        limit(timeout, "idle", timeouts.idle(), Vocabulary.IDLE_TIMEOUT, spot);
        return timeout;
    }

    private static void limit(YamlMap timeout, String field, Optional<Duration> value, Duration usual, Spot spot) {
        spot.refuseIf(
                value.isEmpty(),
                "there is no `" + field + "` limit, and App Mesh has one of " + usual.toSeconds()
                        + " s where none is said",
                "set it, or set it to 0 for no limit");
        value.filter(limit -> !limit.equals(usual))
                .ifPresent(limit -> timeout.put(field, duration(field, limit, spot)));
    }

    private static YamlMap duration(String field, Duration duration, Spot spot) {
        boolean seconds = duration.truncatedTo(ChronoUnit.SECONDS).equals(duration);
        Duration unit = seconds ? Duration.ofSeconds(1) : Duration.ofMillis(1);
        long value = duration.dividedBy(unit);
        spot.refuseIf(
                !unit.multipliedBy(value).equals(duration) || value > Integer.MAX_VALUE,
                "`" + field + "` is " + duration + "; App Mesh counts up to 2147483647 seconds or milliseconds",
                "");
        return new YamlMap().put("unit", seconds ? "s" : "ms").put("value", value);
    }

    private static YamlMap retry(RetryPolicy policy, RouteKind kind, Spot spot) {
        spot.refuseIf(!policy.statuses().isEmpty(), "App Mesh retries by events, not by statuses", "");
        spot.refuseIf(policy.backOff().isPresent(), "App Mesh does not let a policy choose the wait between tries", "");
        spot.refuseIf(policy.perTry().isEmpty(), "App Mesh wants a limit for one try", "set `perTry`");
        YamlMap written = new YamlMap().put("maxRetries", policy.retries());
        policy.perTry().ifPresent(limit -> written.put("perRetryTimeout", duration("perRetryTimeout", limit, spot)));
        events(written, "httpRetryEvents", Vocabulary.HTTP_EVENTS, policy);
        events(written, "tcpRetryEvents", Vocabulary.TCP_EVENTS, policy);
        if (kind == RouteKind.GRPC) {
            events(written, "grpcRetryEvents", Vocabulary.GRPC_EVENTS, policy);
        }
        policy.events().stream()
                .filter(event -> !isKnown(event, kind))
                .forEach(event ->
                        spot.refuse("an " + kind.field() + " of App Mesh does not retry on '" + event + "'", ""));
        return written;
    }

    private static boolean isKnown(String event, RouteKind kind) {
        return Vocabulary.HTTP_EVENTS.contains(event)
                || Vocabulary.TCP_EVENTS.contains(event)
                || (kind == RouteKind.GRPC && Vocabulary.GRPC_EVENTS.contains(event));
    }

    private static void events(YamlMap policy, String field, List<String> known, RetryPolicy retry) {
        List<String> events = retry.events().stream().filter(known::contains).toList();
        if (!events.isEmpty()) {
            policy.putTexts(field, events);
        }
    }
}
