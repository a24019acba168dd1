package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.FieldSource;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Entries that need exact values of the same parts of a request, by these values: each value that an entry needs has a number, and the
 * numbers of the parts make the key. The entries found test their conditions themselves all the same.
 */
final class EntryGroup {

    private final FieldSource[] parts;
    private final List<KnownTexts<Integer>> values;
    private final long[] keys;
    private final CompiledEntry[] @Nullable [] found;
    private final int best;

    /** The entries, given best first; each needs values of all these parts, of which at most the last may have several in a request. */
    EntryGroup(List<FieldSource> parts, List<CompiledEntry> entries) {
        this.parts = parts.toArray(FieldSource[]::new);
        this.best = entries.get(0).rank();
        List<Map<String, Integer>> numbers =
                parts.stream().map(part -> numbers(part, entries)).toList();
        this.values = numbers.stream().map(EntryGroup::known).toList();
        Map<Long, List<CompiledEntry>> byKey = new LinkedHashMap<>();
        for (CompiledEntry entry : entries) {
            keys(entry, parts, numbers).stream()
                    .distinct()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(entry));
        }
        int room = Integer.highestOneBit(byKey.size()) * 4;
        this.keys = new long[room];
        this.found = new CompiledEntry[room][];
        byKey.forEach(this::put);
    }

    private static Map<String, Integer> numbers(FieldSource part, List<CompiledEntry> entries) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (CompiledEntry entry : entries) {
            KeyedEntries.values(entry, part).forEach(value -> numbers.putIfAbsent(value.value(), numbers.size()));
        }
        return numbers;
    }

    private static KnownTexts<Integer> known(Map<String, Integer> numbers) {
        return KnownTexts.of(List.copyOf(numbers.keySet()), List.copyOf(numbers.values()));
    }

    /** The key of every combination of values that the entry takes. */
    private static List<Long> keys(CompiledEntry entry, List<FieldSource> parts, List<Map<String, Integer>> numbers) {
        List<Long> keys = List.of(0L);
        for (int i = 0; i < parts.size(); i++) {
            Map<String, Integer> ofPart = numbers.get(i);
            List<Integer> taken = KeyedEntries.values(entry, parts.get(i)).stream()
                    .map(value -> Objects.requireNonNull(ofPart.get(value.value())))
                    .toList();
            keys = keys.stream()
                    .flatMap(key -> taken.stream().map(number -> ByteText.mix(key, number + 1L)))
                    .toList();
        }
        return keys;
    }

    private void put(long key, List<CompiledEntry> entries) {
        int at = (int) key & found.length - 1;
        while (found[at] != null) {
            at = at + 1 & found.length - 1;
        }
        keys[at] = key;
        found[at] = entries.toArray(CompiledEntry[]::new);
    }

    int best() {
        return best;
    }

    /** The lowest rank below a limit whose entry holds; else the limit. */
    int first(ReadRequest request, int limit) {
        return first(request, 0, 0, limit);
    }

    /** The same, with the key of the parts before this one. */
    private int first(ReadRequest request, int part, long key, int limit) {
        if (part == parts.length) {
            return first(request, find(key), limit);
        }
        int count = parts[part].count(request);
        int lowest = limit;
        for (int i = 0; i < count; i++) {
            parts[part].find(request, i);
            Integer number = values.get(part).get(request.value());
            if (number != null) {
                lowest = first(request, part + 1, ByteText.mix(key, number + 1L), lowest);
            }
        }
        return lowest;
    }

    private static int first(ReadRequest request, CompiledEntry @Nullable [] entries, int limit) {
        if (entries == null) {
            return limit;
        }
        for (CompiledEntry entry : entries) {
            if (entry.rank() >= limit) {
                return limit;
            }
            if (entry.holds(request)) {
                return entry.rank();
            }
        }
        return limit;
    }

    private CompiledEntry @Nullable [] find(long key) {
        int at = (int) key & found.length - 1;
        while (found[at] != null) {
            if (keys[at] == key) {
                return found[at];
            }
            at = at + 1 & found.length - 1;
        }
        return null;
    }

    /** The group as text: the parts by which it is keyed, then its entries, best first. */
    List<String> print() {
        List<String> lines = new ArrayList<>();
        lines.add(
                parts.length == 0
                        ? "one by one"
                        : "by " + Stream.of(parts).map(FieldSource::toString).collect(Collectors.joining(", ")));
        Stream.of(found)
                .flatMap(entries -> entries == null ? Stream.empty() : Stream.of(entries))
                .distinct()
                .sorted(Comparator.comparingInt(CompiledEntry::rank))
                .forEach(entry -> lines.add("  " + entry));
        return lines;
    }
}
