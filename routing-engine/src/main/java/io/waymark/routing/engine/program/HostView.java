package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ReadRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a table one host can reach, found before a request comes. Immutable; safe for any thread; no garbage. */
public final class HostView {

    private final PathTable[] tables;
    private final int bestUnknown;

    /** The tables of the patterns that take the host, the most specific first. */
    HostView(List<PathTable> tables) {
        this.tables = tables.toArray(PathTable[]::new);
        int best = CompiledEntry.NONE;
        for (int i = 0; i < tables.size(); i++) {
            best = Math.min(
                    best, i == 0 ? tables.get(0).bestUnknown() : tables.get(i).best());
        }
        this.bestUnknown = best;
    }

    /** The entries of a target that is an exact path of the most specific pattern and plain, whatever the policy; null if it is not. */
    public @Nullable EntryList known(String target) {
        return tables.length == 0 ? null : tables[0].known(target);
    }

    /**
     * The rank of the entry that takes a request whose target {@link #known} finds, if that can be told without a look at its path; else
     * {@link CompiledEntry#NONE}, and {@link #find} has to tell.
     */
    public int find(EntryList known, ReadRequest request) {
        int rank = known.first(request, CompiledEntry.NONE);
        return rank <= bestUnknown ? rank : CompiledEntry.NONE;
    }

    /** The rank of the entry that takes a request whose target {@link #known} does not find; {@link CompiledEntry#NONE} if none does. */
    public int findUnknown(ReadRequest request) {
        return tables.length == 0
                ? CompiledEntry.NONE
                : next(request, 1, tables[0].firstUnknown(request, CompiledEntry.NONE));
    }

    /** The rank of the entry that takes the request; {@link CompiledEntry#NONE} if none does. */
    public int find(ReadRequest request) {
        return next(request, 0, CompiledEntry.NONE);
    }

    private int next(ReadRequest request, int from, int limit) {
        int lowest = limit;
        for (int i = from; i < tables.length; i++) {
            if (tables[i].best() < lowest) {
                lowest = tables[i].first(request, lowest);
            }
        }
        return lowest;
    }
}
