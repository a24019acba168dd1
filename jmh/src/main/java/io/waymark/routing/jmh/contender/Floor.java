package io.waymark.routing.jmh.contender;

import io.waymark.routing.jmh.workload.Lookup;
import io.waymark.routing.jmh.workload.Probe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A hash map for the host, one for the full target behind it, and then one for the method where one target has several, and one for each
 * header that tells routes apart. Knows nothing but the answers to these requests.
 */
final class Floor implements Lookup {

    private static final String NONE = "";

    private static final int METHOD = -1;

    private final Map<String, Map<String, Object>> hosts = new HashMap<>();
    private final boolean methodsDiffer;

    Floor(List<Probe> probes) {
        methodsDiffer = probes.stream().map(Probe::method).distinct().count() > 1;
        for (Probe probe : probes) {
            if (!probe.route().isEmpty()) {
                hosts.computeIfAbsent(probe.authority(), host -> new HashMap<>())
                        .merge(probe.target(), levels(probe, firstLevel()), Level::both);
            }
        }
    }

    private int firstLevel() {
        return methodsDiffer ? METHOD : 0;
    }

    private Object levels(Probe probe, int level) {
        if (level == probe.ownHeaderCount()) {
            return probe.route();
        }
        return new Level(level, new HashMap<>(Map.of(Level.key(probe, level), levels(probe, level + 1))));
    }

    @Override
    public Object answer(Object request) {
        Probe probe = (Probe) request;
        Map<String, Object> targets = hosts.get(probe.authority());
        Object found = targets == null ? null : targets.get(probe.target());
        while (found instanceof Level level) {
            found = level.next().get(Level.key(probe, level.what()));
        }
        return found == null ? NONE : found;
    }

    @Override
    public String route(Object answer) {
        return (String) answer;
    }

    /** What follows for each value of the method, or of a header. */
    private record Level(int what, Map<String, Object> next) {

        static String key(Probe request, int what) {
            return what == METHOD
                    ? request.method()
                    : what < request.ownHeaderCount() ? request.ownHeaderValue(what) : NONE;
        }

        /** What two requests of one target know together. */
        static Object both(Object one, Object other) {
            if (one instanceof Level level && other instanceof Level more) {
                more.next.forEach((value, answer) -> level.next.merge(value, answer, Level::both));
            }
            return one;
        }
    }
}
