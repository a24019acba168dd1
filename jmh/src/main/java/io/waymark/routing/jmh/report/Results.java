package io.waymark.routing.jmh.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of {@code ResolveBenchmark} in a result file of JMH: by workload, contender and number of routes. Keeps the order of the file;
 * a later figure for the same three replaces an earlier one.
 */
final class Results {

    private final Map<String, Map<String, NavigableMap<Integer, Figure>>> workloads = new LinkedHashMap<>();

    private Results() {}

    /**
     * One figure.
     *
     * @param nanoseconds the time of a request, above 0
     * @param bytes what a request allocated, the request itself included; negative if that was not measured
     */
    record Figure(double nanoseconds, double bytes) {}

    static Results read(Path file) throws IOException {
        return of(Files.readString(file));
    }

    static Results of(String json) {
        Results results = new Results();
        for (JsonNode run : JsonMapper.shared().readTree(json)) {
            if (run.path("benchmark").asString().endsWith("ResolveBenchmark.resolve")) {
                results.add(run);
            }
        }
        return results;
    }

    private void add(JsonNode run) {
        JsonNode parameters = run.path("params");
        double bytes = run.path("secondaryMetrics")
                .path("gc.alloc.rate.norm")
                .path("score")
                .asDouble(-1);
        workloads
                .computeIfAbsent(parameters.path("workload").asString(), name -> new LinkedHashMap<>())
                .computeIfAbsent(parameters.path("contender").asString(), name -> new TreeMap<>())
                .put(
                        Integer.valueOf(parameters.path("routes").asString()),
                        new Figure(run.path("primaryMetric").path("score").asDouble(), bytes));
    }

    Collection<String> workloads() {
        return Collections.unmodifiableCollection(workloads.keySet());
    }

    /** Everybody who was measured on any workload. */
    List<String> contenders() {
        return workloads.values().stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .toList();
    }

    Collection<String> contenders(String workload) {
        return Collections.unmodifiableCollection(figures(workload).keySet());
    }

    /** The numbers of routes that anybody was measured with, smallest first. */
    List<Integer> sizes(String workload) {
        return figures(workload).values().stream()
                .flatMap(figures -> figures.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The figures of one contender, by the number of routes. */
    NavigableMap<Integer, Figure> curve(String workload, String contender) {
        return Collections.unmodifiableNavigableMap(figures(workload).getOrDefault(contender, new TreeMap<>()));
    }

    Optional<Figure> figure(String workload, String contender, int routes) {
        return Optional.ofNullable(curve(workload, contender).get(routes));
    }

    private Map<String, NavigableMap<Integer, Figure>> figures(String workload) {
        return workloads.getOrDefault(workload, Map.of());
    }
}
