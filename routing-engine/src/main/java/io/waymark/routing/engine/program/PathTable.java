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
    }

    /** The table of the entries of a host pattern, given best first; at least one. */
    static PathTable of(HostPattern host, List<CompiledEntry> entries) {
        return new PathTableBuilder().build(host, entries);
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
        return entries.get(0).rank();
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
        int others = Math.min(asWritten.bestInexact(), folded.best());
        return any == null ? others : Math.min(others, any.best());
    }

    /** The lowest rank below a limit whose entry takes the request; else the limit. */
    int first(ReadRequest request, int limit) {
        int lowest = limit;
        if (request.hasPath()) {
            if (asWritten.best() < lowest) {
                lowest = asWritten.first(request, request.path(), lowest);
            }
            if (folded.best() < lowest) {
                lowest = folded.first(request, request.foldedPath(), lowest);
            }
        }
        return any == null || any.best() >= lowest ? lowest : any.first(request, lowest);
    }
}
