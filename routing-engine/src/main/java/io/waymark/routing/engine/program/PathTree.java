package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.PathStack;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tree of path segments, walked from the root along the segments of a path. The edges of all nodes stand in one hash table, so a
 * step costs the same however many routes there are. A star is a second branch, put aside and walked afterwards; a branch whose best rank
 * cannot win is left.
 */
final class PathTree {

    private final PathNode root;
    private final ByteTable<PathNode> edges;
    private final ByteTable<EntryList> beginnings;

    PathTree(PathNode root, ByteTable<PathNode> edges, ByteTable<EntryList> beginnings) {
        this.root = root;
        this.edges = edges;
        this.beginnings = beginnings;
    }

    PathNode root() {
        return root;
    }

    ByteTable<PathNode> edges() {
        return edges;
    }

    ByteTable<EntryList> beginnings() {
        return beginnings;
    }

    /** The lowest rank below a limit whose entry takes the request; else the limit. The path begins with a slash. */
    int first(ReadRequest request, byte[] path, int limit) {
        int lowest = limit;
        if (root.best() >= lowest) {
            return lowest;
        }
        PathStack stack = request.stack();
        lowest = walk(root, 0, request, path, lowest);
        while (stack.pop()) {
            if (stack.node() instanceof PathNode node && node.best() < lowest) {
                lowest = walk(node, stack.offset(), request, path, lowest);
            }
        }
        return lowest;
    }

    /** From a node down; the offset is that of the slash behind it, or the end of the path. */
    private int walk(PathNode from, int offset, ReadRequest request, byte[] path, int limit) {
        int length = request.pathLength();
        int lowest = limit;
        int at = offset;
        PathNode node = from;
        while (true) {
            lowest = list(node.whole(), request, lowest);
            lowest = tested(node, request, lowest);
            if (at == length) {
                return list(node.end(), request, lowest);
            }
            lowest = list(node.slash(), request, lowest);
            if (!node.branches()) {
                return lowest;
            }
            int start = at + 1;
            at = ByteText.indexOf(path, start, length, (byte) '/');
            lowest = beginnings(node, request, path, start, at, lowest);
            PathNode star = at > start ? better(node.star(), lowest) : null;
            PathNode next = better(node.next(edges, path, start, at), lowest);
            if (next == null && star == null) {
                return lowest;
            }
            if (next != null && star != null) {
                request.stack().push(star, at);
            }
            node = next == null ? Objects.requireNonNull(star) : next;
        }
    }

    /** A node from which a rank below the lowest can be reached; null if there is none. */
    private static @Nullable PathNode better(@Nullable PathNode node, int lowest) {
        return node == null || node.best() >= lowest ? null : node;
    }

    private static int list(@Nullable EntryList list, ReadRequest request, int limit) {
        return list == null || list.best() >= limit ? limit : list.first(request, limit);
    }

    private static int tested(PathNode node, ReadRequest request, int limit) {
        for (CompiledEntry entry : node.tested()) {
            if (entry.rank() >= limit) {
                return limit;
            }
            if (entry.path().takes(request) && entry.holds(request)) {
                return entry.rank();
            }
        }
        return limit;
    }

    private int beginnings(PathNode node, ReadRequest request, byte[] path, int start, int end, int limit) {
        int lowest = limit;
        for (int length : node.beginnings()) {
            if (length <= end - start) {
                lowest = list(beginnings.get(node.id(), path, start, start + length), request, lowest);
            }
        }
        return lowest;
    }
}
