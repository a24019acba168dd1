package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A piece of a document, with the place where it stands. */
public sealed interface SourceNode {

    /** Where it stands. Computed when asked, since most nodes have no problem. */
    Supplier<Place> at();

    /** How messages call it: {@code a list}, {@code the number 5}. */
    String description();

    /**
     * A single value.
     *
     * @param text the value as written, without quotes
     * @param plain whether it was written without quotes, so that it may be a number, a boolean or null
     */
    record Scalar(String text, boolean plain, Supplier<Place> at) implements SourceNode {

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
    record Sequence(List<SourceNode> items, Supplier<Place> at) implements SourceNode {

        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String description() {
            return "a list";
        }
    }

    /** Keys and values, in order, each key once. */
    record Mapping(List<Entry> entries, Supplier<Place> at) implements SourceNode {

        /** Copies the list. */
        public Mapping {
            entries = List.copyOf(entries);
        }

        /** The entry of a key. */
        public Optional<Entry> entry(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }

        @Override
        public String description() {
            return "a mapping";
        }
    }

    /** A key with its value. */
    record Entry(String key, Supplier<Place> keyAt, SourceNode value) {}
}
