package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.HostPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries of one host pattern, by path. Immutable; safe for any thread; no garbage. */
final class PathTable {

    private final HostPattern host;
    private final List<CompiledEntry> entries;
    private final @Nullable EntryList any;
    private final PathIndex asWritten;
    private final PathIndex folded;
    private final int best;
    private final int bestFolded;
    private final int bestAny;

    PathTable(
            HostPattern host,
            List<CompiledEntry> entries,
            @Nullable EntryList any,
            PathIndex asWritten,
            PathIndex folded) {
        this.host = host;
        this.entries = List.copyOf(entries);
        this.any = any;
        this.asWritten = asWritten;
        this.folded = folded;
        this.best = entries.get(0).rank();
        this.bestFolded = folded.best();
        this.bestAny = any == null ? CompiledEntry.NONE : any.best();
    }

    HostPattern host() {
        return host;
    }

    /** All entries, best first. */
    List<CompiledEntry> entries() {
        return entries;
    }

    /** The lowest rank in it. */
    int best() {
        return best;
    }

    @Nullable
    EntryList any() {
        return any;
    }

    PathIndex asWritten() {
        return asWritten;
    }

    PathIndex folded() {
        return folded;
    }

    /** The entries of an exact path of which every policy makes the same; null if the text is none. */
    @Nullable
    EntryList known(String target) {
        return asWritten.known(target);
    }

    /** The lowest rank of all entries but those that {@link #known} finds. */
    int bestUnknown() {
        return Math.min(asWritten.bestInexact(), Math.min(bestFolded, bestAny));
    }

    /** The lowest rank below a limit whose entry takes the request; else the limit. */
    int first(ReadRequest request, int limit) {
        return first(request, false, limit);
    }

    /** The same for a request whose target {@link #known} does not find: if the target is a plain path and all of it, no exact path is it. */
    int firstUnknown(ReadRequest request, int limit) {
        return first(request, request.isCleanTarget(), limit);
    }

    private int first(ReadRequest request, boolean inexact, int limit) {
        int lowest = limit;
        if (request.hasPath()) {
            lowest = asWritten.first(request, request.path(), inexact, lowest);
            if (bestFolded < lowest) {
                lowest = folded.first(request, request.foldedPath(), false, lowest);
            }
        }
        return any == null || bestAny >= lowest ? lowest : any.first(request, lowest);
    }
}
