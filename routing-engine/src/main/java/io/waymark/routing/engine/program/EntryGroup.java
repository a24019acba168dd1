package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ByteText;
import io.waymark.routing.engine.request.FieldSource;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.ArrayList;
import java.util.Arrays;
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
 * numbers of the parts make the key. An entry that needs nothing else has won when it is found; the others test their conditions.
 */
final class EntryGroup {

    private static final int EXACT_PARTS = 2;

    private final FieldSource[] parts;
    private final KnownTexts<?>[] values;
    /** Where entries stand by key; with a single part the key is the place. */
    private final long[] keys;
    /** The rank of the best entry at a place if it needs nothing else; {@link CompiledEntry#NONE} if it does, or there is none. */
    private final int[] won;

    private final CompiledEntry[] @Nullable [] found;
    private final int best;

    /** The entries, given best first; each needs values of all these parts, of which at most the last may have several in a request. */
    EntryGroup(List<FieldSource> parts, List<CompiledEntry> entries) {
        this.parts = parts.toArray(FieldSource[]::new);
        this.best = entries.get(0).rank();
        List<Map<String, Integer>> numbers =
                parts.stream().map(part -> numbers(part, entries)).toList();
        this.values = numbers.stream().map(EntryGroup::known).toArray(KnownTexts<?>[]::new);
        Map<Long, List<CompiledEntry>> byKey = new LinkedHashMap<>();
        for (CompiledEntry entry : entries) {
            keys(entry, parts, numbers).stream()
                    .distinct()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, any -> new ArrayList<>()).add(entry));
        }
        int room = parts.size() == 1 ? byKey.size() : Integer.highestOneBit(byKey.size()) * 4;
        this.keys = new long[room];
        this.won = new int[room];
        Arrays.fill(won, CompiledEntry.NONE);
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

    /** Exact for up to {@value #EXACT_PARTS} parts; of more, entries of different values may share a key. */
    private static long key(long before, int part, int number) {
        return part == 0 ? number : before << Integer.SIZE | number;
    }

    /** The key of every combination of values that the entry takes. */
    private static List<Long> keys(CompiledEntry entry, List<FieldSource> parts, List<Map<String, Integer>> numbers) {
        List<Long> keys = List.of(0L);
        for (int i = 0; i < parts.size(); i++) {
            int part = i;
            Map<String, Integer> ofPart = numbers.get(i);
            List<Integer> taken = KeyedEntries.values(entry, parts.get(i)).stream()
                    .map(value -> Objects.requireNonNull(ofPart.get(value.value())))
                    .toList();
            keys = keys.stream()
                    .flatMap(key -> taken.stream().map(number -> key(key, part, number)))
                    .toList();
        }
        return keys;
    }

    private void put(long key, List<CompiledEntry> entries) {
        int at = place(key);
        keys[at] = key;
        boolean wins = parts.length <= EXACT_PARTS && entries.get(0).needsNothingBut(parts.length);
        won[at] = wins ? entries.get(0).rank() : CompiledEntry.NONE;
        found[at] = entries.toArray(CompiledEntry[]::new);
    }

    /** Where the entries of a key stand, or could. */
    private int place(long key) {
        if (parts.length == 1) {
            return (int) key;
        }
        int at = (int) ByteText.mix(key, 1) & found.length - 1;
        while (found[at] != null && keys[at] != key) {
            at = at + 1 & found.length - 1;
        }
        return at;
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
            return first(request, place(key), limit);
        }
        int count = parts[part].count(request);
        int lowest = limit;
        for (int i = 0; i < count; i++) {
            parts[part].find(request, i);
            int number = values[part].find(request.value());
            if (number >= 0) {
                lowest = first(request, part + 1, key(key, part, number), lowest);
            }
        }
        return lowest;
    }

    private int first(ReadRequest request, int place, int limit) {
        if (won[place] != CompiledEntry.NONE) {
            return Math.min(won[place], limit);
        }
        CompiledEntry[] entries = found[place];
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
