package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ReadRequest;
import java.util.List;
import java.util.stream.Stream;

/** A few entries, tried one after the other. */
final class LinearEntries extends EntryList {

    private final CompiledEntry[] entries;

    LinearEntries(List<CompiledEntry> entries) {
        super(entries.get(0).rank());
        this.entries = entries.toArray(CompiledEntry[]::new);
    }

    @Override
    int first(ReadRequest request, int limit) {
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

    @Override
    List<String> print() {
        return Stream.of(entries).map(CompiledEntry::toString).toList();
    }
}
