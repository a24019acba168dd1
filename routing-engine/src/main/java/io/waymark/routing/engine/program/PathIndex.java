package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ReadRequest;
import org.jspecify.annotations.Nullable;

/**
 * Entries by path, either as it is or with its letters lowered: exact paths in one hash table, suffixes in another, all else below a root of the
 * tree of segments.
 */
final class PathIndex {

    private final ByteTable<EntryList> exact;
    private final ByteTable<EntryList> suffixes;
    private final int[] suffixLengths;
    private final PathTree tree;
    private final int root;
    private final KnownTexts<EntryList> known;
    private final int best;
    private final int bestExact;
    private final int bestInexact;

    PathIndex(
            ByteTable<EntryList> exact,
            KnownTexts<EntryList> known,
            ByteTable<EntryList> suffixes,
            int[] suffixLengths,
            PathTree tree,
            int root,
            int best) {
        this.exact = exact;
        this.known = known;
        this.suffixes = suffixes;
        this.suffixLengths = suffixLengths;
        this.tree = tree;
        this.root = root;
        this.best = best;
        this.bestExact = bestOf(exact);
        this.bestInexact = Math.min(tree.best(root), bestOf(suffixes));
    }

    private static int bestOf(ByteTable<EntryList> lists) {
        int best = CompiledEntry.NONE;
        for (EntryList list : lists.values()) {
            best = Math.min(best, list.best());
        }
        return best;
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

    /** Shows what stands below its root. */
    void visitTree(PathTreeText text, PathTree.Visitor visitor) {
        if (root != PathTree.NOWHERE) {
            tree.visit(root, text, visitor);
        }
    }

    /**
     * The lowest rank below a limit whose entry takes the request; else the limit.
     *
     * @param inexact whether no exact path is that of the request
     */
    int first(ReadRequest request, byte[] path, boolean inexact, int limit) {
        int lowest = inexact || bestExact >= limit ? limit : exactly(request, path, limit);
        if (bestInexact >= lowest) {
            return lowest;
        }
        lowest = tree.first(root, request, path, lowest);
        return suffixLengths.length == 0 ? lowest : bySuffix(request, path, lowest);
    }

    private int exactly(ReadRequest request, byte[] path, int limit) {
        EntryList list = exact.get(0, path, 0, request.pathLength());
        return list == null || list.best() >= limit ? limit : list.first(request, limit);
    }

    private int bySuffix(ReadRequest request, byte[] path, int limit) {
        int length = request.pathLength();
        int lowest = limit;
        for (int suffix : suffixLengths) {
            if (suffix <= length) {
                EntryList list = suffixes.get(0, path, length - suffix, length);
                lowest = list == null || list.best() >= lowest ? lowest : list.first(request, lowest);
            }
        }
        return lowest;
    }
}
