package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.config.Backend;
import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.gatewayapi.BackendFault;
import io.waymark.routing.yaml.gatewayapi.BackendFault.NoPort;
import io.waymark.routing.yaml.gatewayapi.BackendFault.NotFound;
import io.waymark.routing.yaml.gatewayapi.BackendFault.OtherProtocol;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What has to stand around the routes so that each reference means what it meant: Services with their ports, and grants. A reference that
 * led nowhere leads nowhere again: nothing is granted, no Service written, or one without the port. Not for use by several threads.
 */
final class Cluster {

    private final Map<ObjectName, Map<Integer, String>> odd = new TreeMap<>();
    private final Map<ObjectName, Set<Integer>> closed = new TreeMap<>();
    private final Set<ObjectName> absent = new HashSet<>();
    private final GrantWriter grants = new GrantWriter();

    /** A route refers to a Service that it may use. */
    void permit(String kind, String namespace, ObjectName target) {
        if (!namespace.equals(target.namespace())) {
            grants.add(kind, namespace, target);
        }
    }

    /** A route refers to a Service and must find it at fault. */
    void spoil(String kind, String namespace, BackendFault fault) {
        if (fault instanceof NotFound missing) {
            absent.add(missing.target());
            permit(kind, namespace, missing.target());
        } else if (fault instanceof NoPort missing) {
            closed.computeIfAbsent(missing.target(), any -> new TreeSet<>()).add(missing.port());
            permit(kind, namespace, missing.target());
        } else if (fault instanceof OtherProtocol other) {
            odd.computeIfAbsent(other.target(), any -> new TreeMap<>()).put(other.port(), other.protocol());
            permit(kind, namespace, other.target());
        }
    }

    /** The grants. */
    List<YamlMap> grants() {
        return grants.objects();
    }

    /** The Services: those of the configuration, and those that only faults need. */
    List<YamlMap> services(List<Backend> backends, Function<Backend, Refusals> refusals) {
        List<YamlMap> services = new ArrayList<>();
        Set<ObjectName> known = new HashSet<>();
        for (Backend backend : backends) {
            known.add(backend.name());
            services.add(
                    ServiceWriter.write(backend, odd.getOrDefault(backend.name(), Map.of()), refusals.apply(backend)));
        }
        Set<ObjectName> others = new TreeSet<>(odd.keySet());
        others.addAll(closed.keySet());
        others.removeAll(known);
        others.forEach(name -> services.add(ServiceWriter.unused(name, ports(name))));
        if (services.isEmpty() && !absent.isEmpty()) {
            services.add(ServiceWriter.unused(stranger(), Map.of(1, "")));
        }
        return services;
    }

    /** The ports that faults need; at least one, since a Service without any is taken on every port. */
    private Map<Integer, String> ports(ObjectName name) {
        Map<Integer, String> ports = new TreeMap<>(odd.getOrDefault(name, Map.of()));
        if (ports.isEmpty()) {
            int free = 1;
            while (closed.getOrDefault(name, Set.of()).contains(free)) {
                free++;
            }
            ports.put(free, "");
        }
        return ports;
    }

    /** A Service to which nothing refers: without any Service, all of them would be taken to be there. */
    private ObjectName stranger() {
        ObjectName name = new ObjectName("default", "unused");
        while (absent.contains(name)) {
            name = new ObjectName("default", name.name() + "-x");
        }
        return name;
    }
}
