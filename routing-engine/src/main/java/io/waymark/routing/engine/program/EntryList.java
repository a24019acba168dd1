package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ReadRequest;
import java.util.List;

/** Entries whose host and path take a request: which of them does? Immutable; safe for any thread. */
public abstract sealed class EntryList permits OpenEntry, LinearEntries, KeyedEntries {

    /** From how many entries on a list is split by the exact values that its entries need. */
    static final int KEYED_FROM = 5;

    private final int best;

    EntryList(int best) {
        this.best = best;
    }

    /** The lowest rank in it. */
    final int best() {
        return best;
    }

    /** The lowest rank below a limit whose entry holds; else the limit. */
    abstract int first(ReadRequest request, int limit);

    /** The list as text, a line for each thing. */
    abstract List<String> print();

    /** A list of entries, given best first; at least one. */
    static EntryList of(List<CompiledEntry> entries) {
        List<CompiledEntry> reachable = reachable(entries);
        if (reachable.get(0).isOpen()) {
            return new OpenEntry(reachable.get(0));
        }
        return reachable.size() < KEYED_FROM ? new LinearEntries(reachable) : KeyedEntries.of(reachable);
    }

    /** Up to the first that always holds: none behind it can win. */
    private static List<CompiledEntry> reachable(List<CompiledEntry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).isOpen()) {
                return entries.subList(0, i + 1);
            }
        }
        return entries;
    }
}
