package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ReadRequest;

/**
 * Entries by path, either as it is or with its letters lowered: exact paths in one hash table, suffixes in another, all else in the tree of
 * segments.
 */
final class PathIndex {

    private final ByteTable<EntryList> exact;
    private final ByteTable<EntryList> suffixes;
    private final int[] suffixLengths;
    private final PathTree tree;
    private final int best;

    PathIndex(ByteTable<EntryList> exact, ByteTable<EntryList> suffixes, int[] suffixLengths, PathTree tree, int best) {
        this.exact = exact;
        this.suffixes = suffixes;
        this.suffixLengths = suffixLengths;
        this.tree = tree;
        this.best = best;
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
