package io.waymark.routing.engine.program;

import io.waymark.routing.engine.condition.KeyValue;
import io.waymark.routing.engine.request.FieldSource;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Entries that need exact values of the same parts of a request, by a hash of these values. The hash only narrows: the entries found test
 * their conditions themselves, so two values of one hash cost a test and no more.
 */
final class EntryGroup {

    private static final long SEED = 0x5851F42D4C957F2DL;

    private final FieldSource[] parts;
    private final long[] hashes;
    private final CompiledEntry[] @Nullable [] found;
    private final int best;

    /** The entries, given best first; each needs values of all these parts. */
    EntryGroup(List<FieldSource> parts, List<CompiledEntry> entries) {
        this.parts = parts.toArray(FieldSource[]::new);
        this.best = entries.get(0).rank();
        Map<Long, List<CompiledEntry>> byHash = new LinkedHashMap<>();
        for (CompiledEntry entry : entries) {
            for (long hash : hashes(entry, parts)) {
                List<CompiledEntry> same = byHash.computeIfAbsent(hash, any -> new ArrayList<>());
                if (same.isEmpty() || same.get(same.size() - 1).rank() != entry.rank()) {
                    same.add(entry);
                }
            }
        }
        int room = Integer.highestOneBit(byHash.size()) * 4;
        this.hashes = new long[room];
        this.found = new CompiledEntry[room][];
        byHash.forEach(this::put);
    }

    /** The hash of every combination of values that the entry takes. */
    private static List<Long> hashes(CompiledEntry entry, List<FieldSource> parts) {
        List<Long> hashes = List.of(SEED);
        for (FieldSource part : parts) {
            List<KeyValue> values = KeyedEntries.values(entry, part);
            hashes = hashes.stream()
                    .flatMap(hash -> values.stream().map(value -> value.hash(hash)))
                    .toList();
        }
        return hashes;
    }

    private void put(long hash, List<CompiledEntry> entries) {
        int at = (int) hash & found.length - 1;
        while (found[at] != null) {
            at = at + 1 & found.length - 1;
        }
        hashes[at] = hash;
        found[at] = entries.toArray(CompiledEntry[]::new);
    }

    int best() {
        return best;
    }

    /** The lowest rank below a limit whose entry holds; else the limit. */
    int first(ReadRequest request, int limit) {
        long hash = SEED;
        for (FieldSource part : parts) {
            if (!part.find(request)) {
                return limit;
            }
            hash = request.value().hash(hash);
        }
        CompiledEntry[] entries = find(hash);
        if (entries != null) {
            for (CompiledEntry entry : entries) {
                if (entry.rank() >= limit) {
                    return limit;
                }
                if (entry.holds(request)) {
                    return entry.rank();
                }
            }
        }
        return limit;
    }

    private CompiledEntry @Nullable [] find(long hash) {
        int at = (int) hash & found.length - 1;
        while (found[at] != null) {
            if (hashes[at] == hash) {
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
