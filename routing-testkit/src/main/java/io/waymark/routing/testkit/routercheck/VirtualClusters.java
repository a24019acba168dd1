package io.waymark.routing.testkit.routercheck;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.testkit.reference.PlainValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which virtual cluster of its virtual host a request counts for: the first whose headers all fit, else {@code other} where there is any
 * (envoyproxy/envoy, source/common/router/config_impl.cc, virtualClusterFromEntries). They are carried with each route as data.
 */
final class VirtualClusters {

    private static final String DATA = "virtual_host.virtual_clusters";
    private static final String OTHERS = "other";

    private VirtualClusters() {}

    /** The name; {@code ""} if the host has none, and for what the table answers itself. */
    static String of(Resolution resolution, RoutingRequest request) {
        List<Extension> carried = resolution instanceof Resolution.Forward forward ? forward.extensions() : List.of();
        return carried.stream()
                .filter(extension -> extension.name().equals(DATA))
                .map(extension -> of(list(extension.data()), request))
                .findFirst()
                .orElse("");
    }

    private static String of(List<?> clusters, RoutingRequest request) {
        return clusters.stream()
                .filter(cluster -> list(at(cluster, "headers")).stream().allMatch(header -> holds(header, request)))
                .map(cluster -> at(cluster, "name").toString())
                .findFirst()
                .orElse(clusters.isEmpty() ? "" : OTHERS);
    }

    private static boolean holds(Object matcher, RoutingRequest request) {
        Optional<String> found = header(request, at(matcher, "name").toString());
        boolean inverted = at(matcher, "invert_match").equals(true);
        boolean empty = at(matcher, "treat_missing_header_as_empty").equals(true);
        boolean there = found.isPresent() || empty;
        Optional<ValueMatch> value = value(matcher);
        return value.isPresent()
                ? there && PlainValues.takes(value.get(), found.orElse("")) != inverted
                : there != (at(matcher, "present_match").equals(false) != inverted);
    }

    private static Optional<ValueMatch> value(Object matcher) {
        if (at(matcher, "range_match") instanceof Map<?, ?> range) {
            return Optional.of(ValueMatch.range(number(at(range, "start")), number(at(range, "end"))));
        }
        Object string = at(matcher, "string_match");
        boolean ignoreCase = at(string, "ignore_case").equals(true);
        return regex(at(string, "safe_regex"))
                .or(() -> regex(at(matcher, "safe_regex_match")))
                .or(() -> text(string, matcher, "exact").map(text -> new ValueMatch.Exact(text, ignoreCase)))
                .or(() -> text(string, matcher, "prefix").map(text -> new ValueMatch.Prefix(text, ignoreCase)))
                .or(() -> text(string, matcher, "suffix").map(text -> new ValueMatch.Suffix(text, ignoreCase)))
                .or(() -> text(string, matcher, "contains").map(text -> new ValueMatch.Contains(text, ignoreCase)));
    }

    private static Optional<ValueMatch> regex(Object regex) {
        return regex instanceof Map<?, ?>
                ? Optional.of(ValueMatch.regex(at(regex, "regex").toString()))
                : Optional.empty();
    }

    /** The text of a kind of a string matcher, or of the older kind of a header matcher. */
    private static Optional<String> text(Object string, Object matcher, String kind) {
        Object text = at(string, kind);
        Object older = at(matcher, kind + "_match");
        return Optional.of(text.equals("") ? older : text).map(Object::toString).filter(value -> !value.isEmpty());
    }

    private static long number(Object value) {
        return value instanceof Long number ? number : 0;
    }

    private static Optional<String> header(RoutingRequest request, String name) {
        return switch (name) {
            case ":path" -> Optional.of(request.target());
            case ":method" -> Optional.of(request.method());
            case ":authority" -> Optional.of(request.authority());
            case ":scheme" -> Optional.of(request.scheme());
            default ->
                HeaderChanges.lines(request).stream()
                        .filter(line -> line.is(name))
                        .map(HeaderLine::value)
                        .reduce((first, second) -> first + "," + second);
        };
    }

    private static List<?> list(Object data) {
        return data instanceof List<?> list ? list : List.of();
    }

    /** What stands at a name, which may be written in {@code camelCase}; {@code ""} for nothing. */
    private static Object at(Object data, String name) {
        if (!(data instanceof Map<?, ?> map)) {
            return "";
        }
        return map.entrySet().stream()
                .filter(entry -> entry.getKey().toString().replace("_", "").equalsIgnoreCase(name.replace("_", "")))
                .<Object>map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }
}
