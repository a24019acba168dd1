package io.waymark.routing.engine.program;

import io.waymark.routing.engine.condition.KeyValue;
import io.waymark.routing.engine.request.FieldSource;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Many entries, found by the exact values that they need. Entries that need values of the same parts of a request (a method and the header
 * {@code x-tenant}, say) make a group; a request meets in each group only the entries with its own values. Groups are asked by their best
 * rank, and no more once none left can win. Entries that need no exact value make a group that is tried one by one.
 */
final class KeyedEntries extends EntryList {

    private final EntryGroup[] groups;

    private KeyedEntries(List<CompiledEntry> entries, List<EntryGroup> groups) {
        super(entries.get(0).rank());
        this.groups = groups.toArray(EntryGroup[]::new);
    }

    static EntryList of(List<CompiledEntry> entries) {
        Map<List<FieldSource>, List<CompiledEntry>> byParts = new LinkedHashMap<>();
        entries.forEach(entry ->
                byParts.computeIfAbsent(parts(entry), any -> new ArrayList<>()).add(entry));
        List<CompiledEntry> unkeyed = new ArrayList<>();
        List<EntryGroup> groups = new ArrayList<>();
        byParts.forEach((parts, group) -> {
            if (parts.isEmpty() || group.size() < KEYED_FROM) {
                unkeyed.addAll(group);
            } else {
                groups.add(new EntryGroup(parts, group));
            }
        });
        if (groups.isEmpty()) {
            return new LinearEntries(entries);
        }
        if (!unkeyed.isEmpty()) {
            unkeyed.sort(Comparator.comparingInt(CompiledEntry::rank));
            groups.add(new EntryGroup(List.of(), unkeyed));
        }
        groups.sort(Comparator.comparingInt(EntryGroup::best));
        return new KeyedEntries(entries, groups);
    }

    /**
     * The parts of which an entry needs exact values; a part asked for twice counts once. Of those that a request may have several of, one
     * is enough, and comes last: more would mean a look-up for each combination.
     */
    private static List<FieldSource> parts(CompiledEntry entry) {
        List<List<KeyValue>> keys = entry.keys();
        if (keys.size() == 1) {
            return List.of(keys.get(0).get(0).key());
        }
        Set<FieldSource> seen = new HashSet<>();
        List<FieldSource> all = keys.stream()
                .map(values -> values.get(0).key())
                .filter(seen::add)
                .sorted(Comparator.comparing(FieldSource::toString))
                .toList();
        return Stream.concat(
                        all.stream().filter(FieldSource::isSingle),
                        all.stream().filter(part -> !part.isSingle()).limit(1))
                .toList();
    }

    /** The values that an entry needs of a part: those of its first condition on it. */
    static List<KeyValue> values(CompiledEntry entry, FieldSource part) {
        for (List<KeyValue> values : entry.keys()) {
            if (values.get(0).key().equals(part)) {
                return values;
            }
        }
        throw new IllegalStateException(entry + " needs no value of " + part);
    }

    @Override
    int first(ReadRequest request, int limit) {
        int lowest = limit;
        for (EntryGroup group : groups) {
            if (group.best() >= lowest) {
                return lowest;
            }
            lowest = group.first(request, lowest);
        }
        return lowest;
    }

    @Override
    List<String> print() {
        return Stream.of(groups).flatMap(group -> group.print().stream()).toList();
    }
}
