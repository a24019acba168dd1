package io.waymark.routing.testkit;

import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All that a resolution says of one request, computed at once and held as text. Two routers agree on a request when their outcomes
 * are equal, whatever classes their resolutions have. Immutable and safe for any thread.
 *
 * @param kind which case of {@link Resolution}
 * @param hops the way, each hop with its table, in order
 * @param facts what was decided, by name; the items of a list are numbered, so that their order counts
 */
public record Outcome(Kind kind, List<String> hops, Map<String, String> facts) {
    /** The cases of a resolution. */
    public enum Kind {
        /** The request goes upstream. */
        FORWARD,
        /** The client is sent elsewhere. */
        REDIRECT,
        /** The gateway answers. */
        RESPOND,
        /** The embedder serves the request itself. */
        SERVE,
        /** Nothing matched. */
        NO_MATCH,
        /** The policy refused the request. */
        REJECTED
    }

    /** Copies the list and the map, and keeps the order of both. */
    public Outcome {
        hops = List.copyOf(hops);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * The outcome of a resolution.
     *
     * @param resolution what a router answered
     * @param request the request that it answered
     */
    public static Outcome of(Resolution resolution, RoutingRequest request) {
        return resolution.on(new OutcomeReader(request));
    }

    /**
     * Where two outcomes differ, one line for each difference: the name, what stands here, what stands there. Empty exactly when they
     * are equal.
     */
    public List<String> differences(Outcome other) {
        List<String> lines = new ArrayList<>();
        compare(lines, "kind", kind.name(), other.kind.name());
        compare(lines, "hops", hops.toString(), other.hops.toString());
        Set<String> names = new LinkedHashSet<>(facts.keySet());
        names.addAll(other.facts.keySet());
        names.forEach(name -> compare(lines, name, fact(name), other.fact(name)));
        return lines;
    }

    private String fact(String name) {
        return Objects.requireNonNullElse(facts.get(name), "(nothing)");
    }

    private static void compare(List<String> lines, String name, String here, String there) {
        if (!here.equals(there)) {
            lines.add(name + ": " + here + " / " + there);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(kind.name());
        hops.forEach(hop -> text.append("\n  by ").append(hop));
        facts.forEach(
                (name, value) -> text.append("\n  ").append(name).append(": ").append(value));
        return text.toString();
    }
}
