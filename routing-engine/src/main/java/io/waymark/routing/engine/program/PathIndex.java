package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ReadRequest;
import org.jspecify.annotations.Nullable;

/**
 * Entries by path, either as it is or with its letters lowered: exact paths in one hash table, suffixes in another, all else in the tree of
 * segments.
 */
final class PathIndex {

    private final ByteTable<EntryList> exact;
    private final ByteTable<EntryList> suffixes;
    private final int[] suffixLengths;
    private final PathTree tree;
    private final KnownTexts<EntryList> known;
    private final int best;
    private final int bestInexact;

    PathIndex(
            ByteTable<EntryList> exact,
            KnownTexts<EntryList> known,
            ByteTable<EntryList> suffixes,
            int[] suffixLengths,
            PathTree tree,
            int best) {
        this.exact = exact;
        this.known = known;
        this.suffixes = suffixes;
        this.suffixLengths = suffixLengths;
        this.tree = tree;
        this.best = best;
        this.bestInexact = Math.min(tree.root().best(), bestOf(suffixes));
    }

    private static int bestOf(ByteTable<EntryList> lists) {
        int[] best = {CompiledEntry.NONE};
        lists.forEach((owner, text, list) -> best[0] = Math.min(best[0], list.best()));
        return best[0];
    }

    /** The entries of an exact path of which every policy makes the same; null if the text is none. */
    @Nullable
    EntryList known(String target) {
        return known.get(target);
    }

    /** The lowest rank of all entries but those of exact paths. */
    int bestInexact() {
        return bestInexact;
    }

    int best() {
        return best;
    }

    ByteTable<EntryList> exact() {
        return exact;
    }

    ByteTable<EntryList> suffixes() {
        return suffixes;
    }

    PathTree tree() {
        return tree;
    }

    int first(ReadRequest request, byte[] path, int limit) {
        int length = request.pathLength();
        int lowest = limit;
        if (!exact.isEmpty()) {
            EntryList list = exact.get(0, path, 0, length);
            lowest = list == null || list.best() >= lowest ? lowest : list.first(request, lowest);
        }
        lowest = tree.first(request, path, lowest);
        for (int suffix : suffixLengths) {
            if (suffix <= length) {
                EntryList list = suffixes.get(0, path, length - suffix, length);
                lowest = list == null || list.best() >= lowest ? lowest : list.first(request, lowest);
            }
        }
        return lowest;
    }
}
