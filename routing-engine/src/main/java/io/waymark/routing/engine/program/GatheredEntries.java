package io.waymark.routing.engine.program;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Entries for one text, best first, while tables are built. */
final class GatheredEntries {

    private final List<CompiledEntry> entries = new ArrayList<>(1);
    private @Nullable EntryList list;

    void add(CompiledEntry entry) {
        entries.add(entry);
    }

    /** The list of them, made once, when all are there. */
    EntryList list() {
        EntryList made = list == null ? EntryList.of(entries) : list;
        list = made;
        return made;
    }
}
