package io.waymark.routing.yaml.envoy;

import io.waymark.routing.yaml.source.SourceNode;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds route configurations where they stand: bare, in a list, in the HTTP connection managers of a bootstrap or listener, in resources of
 * a discovery service, in a dump of a running Envoy's configuration. What stands around them is not judged.
 */
final class TableFinder {

    private static final String TYPE = "envoy.config.route.v3.RouteConfiguration";
    private static final Set<String> MARKS = Set.of(
            "virtual_hosts",
            "static_resources",
            "dynamic_resources",
            "resources",
            "configs",
            "route_config",
            "static_route_configs",
            "dynamic_route_configs",
            "filter_chains",
            "default_filter_chain",
            "http_filters");

    private final Consumer<SourceNode.Mapping> receiver;

    TableFinder(Consumer<SourceNode.Mapping> receiver) {
        this.receiver = receiver;
    }

    /** Whether a document is told by its fields as one of Envoy's: it has no {@code apiVersion} and no {@code kind}. */
    static boolean isEnvoy(SourceNode document) {
        if (document instanceof SourceNode.Sequence list) {
            return !list.items().isEmpty() && list.items().stream().allMatch(TableFinder::isEnvoy);
        }
        if (!(document instanceof SourceNode.Mapping mapping)
                || mapping.entry("apiVersion").isPresent()
                || mapping.entry("kind").isPresent()) {
            return false;
        }
        return isTable(mapping)
                || mapping.entries().stream().anyMatch(entry -> MARKS.contains(ProtoNames.snakeCase(entry.key())));
    }

    void find(SourceNode node) {
        if (node instanceof SourceNode.Sequence list) {
            list.items().forEach(this::find);
        } else if (node instanceof SourceNode.Mapping mapping) {
            if (isTable(mapping)) {
                receiver.accept(mapping);
            } else {
                mapping.entries().forEach(this::within);
            }
        }
    }

    private void within(SourceNode.Entry entry) {
        boolean table = ProtoNames.snakeCase(entry.key()).equals("route_config");
        if (table && entry.value() instanceof SourceNode.Mapping mapping) {
            receiver.accept(mapping);
        } else {
            find(entry.value());
        }
    }

    private static boolean isTable(SourceNode.Mapping mapping) {
        return text(mapping, "@type")
                        .filter(type -> TypedConfig.name(type).equals(TYPE))
                        .isPresent()
                || mapping.entry("virtual_hosts").isPresent()
                || mapping.entry("virtualHosts").isPresent();
    }

    /** The name of a table, {@code ""} if it has none. */
    static String name(SourceNode.Mapping table) {
        return text(table, "name").orElse("");
    }

    private static Optional<String> text(SourceNode.Mapping mapping, String key) {
        return mapping.entry(key)
                .filter(entry -> entry.value() instanceof SourceNode.Scalar)
                .map(entry -> ((SourceNode.Scalar) entry.value()).text());
    }
}
