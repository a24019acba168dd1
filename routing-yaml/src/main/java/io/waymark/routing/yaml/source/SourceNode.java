package io.waymark.routing.yaml.source;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A piece of a document, with the place where it stands. */
public sealed interface SourceNode {

    /** Where it stands; for what an alias stands for, where that is written. */
    Position at();

    /** How messages call it: {@code a list}, {@code the number `5`}. */
    String description();

    /**
     * A single value.
     *
     * @param text the value as written, without quotes
     * @param plain whether it was written without quotes, so that it may be a number, a boolean or null
     */
    record Scalar(String text, boolean plain, Position at) implements SourceNode {

        /** What it is by the rules of kubectl's YAML. */
        public ScalarKind kind() {
            return plain ? ScalarKind.of(text) : ScalarKind.TEXT;
        }

        @Override
        public String description() {
            return kind().describe(text);
        }
    }

    /** A list. */
    record Sequence(List<SourceNode> items, Position at) implements SourceNode {

        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String description() {
            return items.isEmpty() ? "an empty list" : "a list";
        }
    }

    /** Keys and values, in order, each key once. */
    record Mapping(Map<String, Entry> byKey, Position at) implements SourceNode {

        /** Copies the map. */
        public Mapping {
            byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
        }

        /** The entry of a key. */
        public Optional<Entry> entry(String key) {
            return Optional.ofNullable(byKey.get(key));
        }

        /** The entries, in order. */
        public Collection<Entry> entries() {
            return byKey.values();
        }

        @Override
        public String description() {
            return byKey.isEmpty() ? "an empty mapping" : "a mapping";
        }
    }

    /** A key with its value. */
    record Entry(String key, Position keyAt, SourceNode value) {}
}
