package io.waymark.routing.yaml.envoy;

import io.waymark.routing.yaml.source.SourceNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is carried through without being judged, as text, numbers, booleans, lists and maps. */
final class OpaqueData {

    private OpaqueData() {}

    static Object of(SourceNode node) {
        if (node instanceof SourceNode.Mapping mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> map.put(entry.key(), of(entry.value())));
            return map;
        }
        if (node instanceof SourceNode.Sequence sequence) {
            return sequence.items().stream().map(OpaqueData::of).toList();
        }
        return scalar((SourceNode.Scalar) node);
    }

    private static Object scalar(SourceNode.Scalar scalar) {
        return switch (scalar.kind()) {
            case BOOLEAN -> scalar.text().equalsIgnoreCase("true");
            case INTEGER -> number(scalar.text());
            case NUMBER, TEXT, NULL -> scalar.text();
        };
    }

    private static Object number(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException tooLarge) {
            return digits;
        }
    }
}
