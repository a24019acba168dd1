package io.waymark.routing.jmh.contender;

import io.waymark.routing.jmh.workload.Probe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Host, then full path, then the tenant where one path has several. Knows nothing but the answers to these requests. */
final class Floor implements Lookup {

    private static final String NONE = "";

    private final Map<String, Map<String, Object>> hosts = new HashMap<>();

    Floor(List<Probe> probes) {
        for (Probe probe : probes) {
            if (!probe.route().isEmpty()) {
                hosts.computeIfAbsent(probe.authority(), host -> new HashMap<>())
                        .merge(probe.target(), answer(probe.tenant(), probe.route()), Floor::both);
            }
        }
    }

    private static Object answer(String tenant, String route) {
        return tenant.isEmpty() ? route : new HashMap<>(Map.of(tenant, route));
    }

    private static Object both(Object one, Object other) {
        if (one instanceof Map<?, ?> && other instanceof Map<?, ?> more) {
            Map<Object, Object> all = new HashMap<>((Map<?, ?>) one);
            all.putAll(more);
            return all;
        }
        return one;
    }

    @Override
    public Object answer(Probe request) {
        Map<String, Object> paths = hosts.get(request.authority());
        Object found = paths == null ? NONE : paths.getOrDefault(request.target(), NONE);
        if (found instanceof Map<?, ?> tenants) {
            Object route = tenants.get(request.tenant());
            return route == null ? NONE : route;
        }
        return found;
    }

    @Override
    public String route(Object answer) {
        return (String) answer;
    }
}
