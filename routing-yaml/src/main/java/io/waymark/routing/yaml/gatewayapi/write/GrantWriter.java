package io.waymark.routing.yaml.gatewayapi.write;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.gatewayapi.GatewayApiDialect;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the grants that references across namespaces need, each for the Services that are referred to. Not for use by several threads. */
final class GrantWriter {

    private static final int MAX_ITEMS = 16;

    private final Map<Way, Set<String>> services = new TreeMap<>();

    /** From where a reference leads into which namespace. */
    private record Way(String into, String kind, String from) implements Comparable<Way> {
        @Override
        public int compareTo(Way other) {
            return toString().compareTo(other.toString());
        }
    }

    /** Permits routes of a kind and namespace to refer to a Service. */
    void add(String kind, String namespace, ObjectName target) {
        services.computeIfAbsent(new Way(target.namespace(), kind, namespace), any -> new TreeSet<>())
                .add(target.name());
    }

    /** The grants, numbered in their namespaces. */
    List<YamlMap> objects() {
        List<YamlMap> grants = new ArrayList<>();
        Map<String, Integer> numbers = new TreeMap<>();
        services.forEach((way, names) -> {
            List<String> all = List.copyOf(names);
            for (int i = 0; i < all.size(); i += MAX_ITEMS) {
                int number = numbers.merge(way.into(), 1, Integer::sum);
                grants.add(grant(number, way, all.subList(i, Math.min(all.size(), i + MAX_ITEMS))));
            }
        });
        return grants;
    }

    private static YamlMap grant(int number, Way way, List<String> names) {
        YamlMap from = new YamlMap()
                .put("group", GatewayApiDialect.GROUP)
                .put("kind", way.kind())
                .put("namespace", way.from());
        List<YamlMap> to = names.stream()
                .map(name ->
                        new YamlMap().put("group", "").put("kind", "Service").put("name", name))
                .toList();
        return Objects.object(
                "ReferenceGrant",
                Objects.metadata(new ObjectName(way.into(), "routes-" + number)),
                new YamlMap().put("from", List.of(from)).put("to", to));
    }
}
