package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.config.RouteRule;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.envoy.Lowered;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.List;
import java.util.stream.Stream;

/** Writes data that all routes of a virtual host, or of a configuration, carry from there. */
final class SharedData {

    private SharedData() {}

    /** Whether data is carried from a wider message than the route. */
    static boolean is(Extension extension) {
        return extension.name().startsWith(Lowered.HOST_DATA + ".")
                || extension.name().startsWith(Lowered.TABLE_DATA + ".");
    }

    /**
     * Writes the data of a message into it.
     *
     * @param rules the rules of all its routes, which carry the same
     */
    static void write(String message, Stream<RouteRule> rules, YamlMap into, Refusals refusals) {
        String prefix = message + ".";
        List<List<Extension>> carried =
                rules.map(rule -> of(prefix, rule)).distinct().toList();
        refusals.refuseIf(carried.size() > 1, "all routes carry the same data of a " + message);
        carried.stream()
                .limit(1)
                .flatMap(List::stream)
                .forEach(extension -> into.putData(extension.name().substring(prefix.length()), extension.data()));
    }

    private static List<Extension> of(String prefix, RouteRule rule) {
        return rule.extensions().stream()
                .filter(extension -> extension.name().startsWith(prefix))
                .toList();
    }
}
