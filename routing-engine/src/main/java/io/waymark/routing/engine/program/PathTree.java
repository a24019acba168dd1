package io.waymark.routing.engine.program;

import static io.waymark.routing.engine.program.NodeRecord.high;
import static io.waymark.routing.engine.program.NodeRecord.low;

import io.waymark.routing.engine.request.PathStack;
import io.waymark.routing.engine.request.ReadRequest;
import java.util.Arrays;
import java.util.List;

/**
 * The trees of path segments of all hosts of a table, each walked from its root along the segments of a path. All nodes stand in one hash table
 * of {@link NodeRecord}s, by the node before them and the segment that leads to them, so a step costs the same however many routes there are. A star is a second branch,
 * put aside and walked afterwards; a branch whose best rank cannot win is left. A node is known here by the offset of its record. Immutable;
 * safe for any thread; no garbage.
 */
final class PathTree {

    /** No node. */
    static final int NOWHERE = -1;

    private final long[] records;
    private final int slots;
    private final long seed;
    private final byte[] pool;
    private final EntryList[] lists;
    private final TestedEntries[] tested;
    private final int[][] lengths;
    private final ByteTable<EntryList> beginnings;

    /** The parts that a builder made. */
    PathTree(
            NodeSlots nodes,
            byte[] pool,
            EntryList[] lists,
            TestedEntries[] tested,
            int[][] lengths,
            ByteTable<EntryList> beginnings) {
        this.records = nodes.records();
        this.slots = nodes.slots();
        this.seed = nodes.seed();
        this.pool = pool;
        this.lists = lists;
        this.tested = tested;
        this.lengths = lengths;
        this.beginnings = beginnings;
    }

    /** The lowest rank below a node. */
    int best(int node) {
        return node == NOWHERE ? CompiledEntry.NONE : low(records[node + NodeRecord.ID_AND_BEST]);
    }

    /** The lowest rank below a limit whose entry, below a root, takes the request; else the limit. The path begins with a slash. */
    int first(int root, ReadRequest request, byte[] path, int limit) {
        if (better(root, limit) == NOWHERE) {
            return limit;
        }
        PathStack stack = request.stack();
        int lowest = walk(root, 0, request, path, limit);
        while (stack.pop()) {
            if (better(stack.node(), lowest) != NOWHERE) {
                lowest = walk(stack.node(), stack.offset(), request, path, lowest);
            }
        }
        return lowest;
    }

    /** From a node down; the offset is that of the slash behind it, or the end of the path. */
    private int walk(int from, int offset, ReadRequest request, byte[] path, int limit) {
        int length = request.pathLength();
        int lowest = limit;
        int at = offset;
        int node = from;
        while (true) {
            long wholeAndEnd = records[node + NodeRecord.WHOLE_AND_END];
            long slashAndTested = records[node + NodeRecord.SLASH_AND_TESTED];
            lowest = list(high(wholeAndEnd), request, lowest);
            lowest = tested(low(slashAndTested), request, lowest);
            if (at == length) {
                return list(low(wholeAndEnd), request, lowest);
            }
            lowest = list(high(slashAndTested), request, lowest);
            if (isLeaf(node)) {
                return lowest;
            }
            int start = at + 1;
            at = request.slash(start);
            lowest = beginnings(node, request, path, start, at, lowest);
            int star = at > start ? better(star(node), lowest) : NOWHERE;
            int next = better(next(node, path, start, at - start), lowest);
            if (next == NOWHERE) {
                if (star == NOWHERE) {
                    return lowest;
                }
                next = star;
            } else if (star != NOWHERE) {
                request.stack().push(star, at);
            }
            node = next;
        }
    }

    private boolean isLeaf(int node) {
        return (records[node + NodeRecord.STAR_AND_BEGINNINGS] | records[node + NodeRecord.LENGTHS]) == 0;
    }

    /** A node from which a rank below the lowest can be reached; else nowhere. */
    private int better(int node, int lowest) {
        return node == NOWHERE || low(records[node + NodeRecord.ID_AND_BEST]) >= lowest ? NOWHERE : node;
    }

    private int star(int node) {
        return high(records[node + NodeRecord.STAR_AND_BEGINNINGS]) - 1;
    }

    /** Where a segment leads from a node by its text. */
    private int next(int node, byte[] path, int start, int length) {
        if ((records[node + NodeRecord.LENGTHS] & NodeRecord.lengthBit(length)) == 0) {
            return NOWHERE;
        }
        long head = NodeRecord.head(high(records[node + NodeRecord.ID_AND_BEST]), length);
        long first = NodeRecord.first(path, start, length);
        boolean isShort = length <= NodeRecord.SHORT;
        long second = isShort ? NodeRecord.second(path, start, length) : 0;
        int slot = NodeRecord.slot(head, first, second, seed, slots);
        while (true) {
            int at = slot * NodeRecord.WORDS;
            long there = records[at];
            if (there == head && records[at + NodeRecord.FIRST] == first) {
                long last = records[at + NodeRecord.SECOND];
                if (isShort ? last == second : isPooled((int) last, path, start, length)) {
                    return at;
                }
            } else if (there == 0) {
                return NOWHERE;
            }
            slot = slot + 1 == slots ? 0 : slot + 1;
        }
    }

    private boolean isPooled(int offset, byte[] path, int start, int length) {
        return Arrays.equals(pool, offset, offset + length, path, start, start + length);
    }

    private int list(int number, ReadRequest request, int limit) {
        if (number >= 0) {
            return number == 0 ? limit : Math.min(limit, number - 1);
        }
        EntryList list = lists[-1 - number];
        return list.best() >= limit ? limit : list.first(request, limit);
    }

    private int tested(int number, ReadRequest request, int limit) {
        return number == 0 ? limit : tested[number - 1].first(request, limit);
    }

    private int beginnings(int node, ReadRequest request, byte[] path, int start, int end, int limit) {
        int number = low(records[node + NodeRecord.STAR_AND_BEGINNINGS]);
        if (number == 0) {
            return limit;
        }
        int owner = high(records[node + NodeRecord.ID_AND_BEST]);
        int lowest = limit;
        for (int length : lengths[number - 1]) {
            EntryList list = length <= end - start ? beginnings.get(owner, path, start, start + length) : null;
            lowest = list == null || list.best() >= lowest ? lowest : list.first(request, lowest);
        }
        return lowest;
    }

    /** The texts of all its edges. */
    PathTreeText text() {
        return PathTreeText.of(records, pool, beginnings);
    }

    /** A root and all below it, each node before those to which its segments lead. */
    void visit(int root, PathTreeText text, Visitor visitor) {
        visit("", root, text, visitor);
    }

    private void visit(String path, int node, PathTreeText text, Visitor visitor) {
        long wholeAndEnd = records[node + NodeRecord.WHOLE_AND_END];
        long slashAndTested = records[node + NodeRecord.SLASH_AND_TESTED];
        int id = high(records[node + NodeRecord.ID_AND_BEST]);
        list("path is or is below " + (path.isEmpty() ? "/" : path), high(wholeAndEnd), visitor);
        list("path is " + path, low(wholeAndEnd), visitor);
        list("path ^ " + path + "/", high(slashAndTested), visitor);
        if (low(slashAndTested) != 0) {
            TestedEntries here = tested[low(slashAndTested) - 1];
            String title = "below " + (path.isEmpty() ? "/" : path) + ", tested ";
            visitor.tested(title + "in one pass", here.together());
            visitor.tested(title + "one by one", here.others());
        }
        text.beginnings(id).forEach((beginning, list) -> visitor.list("path ^ " + path + "/" + beginning, list));
        text.edges(id).forEach((segment, there) -> visit(path + "/" + segment, there, text, visitor));
        if (star(node) != NOWHERE) {
            visit(path + "/*", star(node), text, visitor);
        }
    }

    private void list(String title, int number, Visitor visitor) {
        if (number > 0) {
            visitor.open(title, number - 1);
        } else if (number < 0) {
            visitor.list(title, lists[-1 - number]);
        }
    }

    /** Is shown what stands in a tree. */
    interface Visitor {

        /** An entry that always holds, by its rank. */
        void open(String title, int rank);

        /** A list. */
        void list(String title, EntryList list);

        /** Entries with tests of their own; there may be none. */
        void tested(String title, List<CompiledEntry> entries);
    }
}
