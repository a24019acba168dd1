package io.waymark.docs.fields;

import io.waymark.routing.yaml.ConfigLoader;
import io.waymark.routing.yaml.LoadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A file of manifests as plain maps and lists.
 *
 * @param documents its documents, never changed
 */
record Sample(List<Object> documents) {

    static Sample read(Path file) throws IOException {
        List<Object> documents = new ArrayList<>();
        yaml().loadAll(Files.readString(file)).forEach(documents::add);
        return new Sample(List.copyOf(documents));
    }

    private static Yaml yaml() {
        return new Yaml(new SafeConstructor(new LoaderOptions()));
    }

    /** What the loader makes of it. */
    LoadResult load() {
        return ConfigLoader.STRICT.readText("sample.yaml", yaml().dumpAll(documents.iterator()));
    }

    /** The same with a change in one of its mappings. */
    Sample changed(List<Object> path, Consumer<Map<String, Object>> change) {
        List<Object> copy = new ArrayList<>();
        documents.forEach(document -> copy.add(copy(document)));
        change.accept(mapping(at(copy, path)));
        return new Sample(copy);
    }

    /** The object that problems call so, such as {@code VirtualNode shop/orders}. */
    Map<String, Object> object(String title) {
        return documents.stream()
                .map(Sample::mapping)
                .filter(document -> title(document).equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String title(Map<String, Object> document) {
        Map<String, Object> metadata = mapping(document.getOrDefault("metadata", Map.of()));
        Object namespace = metadata.get("namespace");
        return document.get("kind") + " " + (namespace == null ? "" : namespace + "/") + metadata.get("name");
    }

    /** What stands at a path of keys and indexes. */
    Object at(List<Object> path) {
        return at(documents, path);
    }

    private static Object at(Object root, List<Object> path) {
        Object here = root;
        for (Object step : path) {
            here = here instanceof List<?> list
                    ? list.get((Integer) step)
                    : Objects.requireNonNull(mapping(here).get(step));
        }
        return here;
    }

    private static Object copy(Object value) {
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(item -> copy.add(copy(item)));
            return copy;
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((key, item) -> copy.put(key, copy(item)));
            return copy;
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> mapping(Object value) {
        return (Map<String, Object>) value;
    }
}
