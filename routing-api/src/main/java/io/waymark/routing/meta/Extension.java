package io.waymark.routing.meta;

import io.waymark.routing.internal.Require;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Data of a dialect that takes no part in choosing a destination and is handed to the embedder as it was written.
 *
 * @param name what the dialect calls it, such as a field path or a type URL
 * @param data text, {@link Long}, {@link Double}, {@link Boolean}, or {@link List} and {@link Map} (with text keys) of
 *     these, to any depth; copied, never changed
 */
public record Extension(String name, Object data) {

    /** Copies the data; refuses values of any other type. */
    public Extension {
        Require.notEmpty("name", name);
        data = copy(data);
    }

    private static Object copy(Object value) {
        if (value instanceof String || value instanceof Long || value instanceof Double || value instanceof Boolean) {
            return value;
        }
        if (value instanceof List<?> list) {
            List<Object> copied = new ArrayList<>(list.size());
            list.forEach(item -> copied.add(copy(item)));
            return Collections.unmodifiableList(copied);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copied = new LinkedHashMap<>();
            map.forEach((key, item) -> copied.put(key(key), copy(item)));
            return Collections.unmodifiableMap(copied);
        }
        throw new IllegalArgumentException(
                "data: " + value.getClass().getName() + " is none of text, Long, Double, Boolean, List, Map");
    }

    private static String key(Object key) {
        Require.that(key instanceof String, "data", () -> "the map key " + key + " is no text");
        return (String) key;
    }
}
