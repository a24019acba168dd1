package io.waymark.routing.engine.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Builds the {@link PathTree} of a table, below whose roots {@link PathRoot}s put the entries of its hosts. Used once. */
final class PathTreeBuilder {

    private final GrowingNodes nodes = new GrowingNodes();
    private final List<List<CompiledEntry>> lists = new ArrayList<>();
    private final List<List<CompiledEntry>> tested = new ArrayList<>();
    private final List<int[]> lengths = new ArrayList<>();
    private final ByteTable<GatheredEntries> begun = new ByteTable<>();

    GrowingNodes nodes() {
        return nodes;
    }

    /** Adds an entry for a text with which the next segment begins. */
    void beginning(int node, byte[] text, CompiledEntry entry) {
        int number = nodes.low(node, NodeRecord.STAR_AND_BEGINNINGS);
        if (number == 0) {
            lengths.add(new int[] {text.length});
            nodes.low(node, NodeRecord.STAR_AND_BEGINNINGS, lengths.size());
        } else {
            lengths.set(number - 1, with(lengths.get(number - 1), text.length));
        }
        begun.computeIfAbsent(node, text, GatheredEntries::new).add(entry);
    }

    /** The lengths of beginnings, longest first, with one more. */
    private static int[] with(int[] lengths, int more) {
        int at = 0;
        while (at < lengths.length && lengths[at] > more) {
            at++;
        }
        if (at < lengths.length && lengths[at] == more) {
            return lengths;
        }
        int[] all = Arrays.copyOf(lengths, lengths.length + 1);
        System.arraycopy(lengths, at, all, at + 1, lengths.length - at);
        all[at] = more;
        return all;
    }

    /** Adds an entry with a test of its own. */
    void tested(int node, CompiledEntry entry) {
        int number = nodes.low(node, NodeRecord.SLASH_AND_TESTED);
        if (number == 0) {
            tested.add(new ArrayList<>());
            number = tested.size();
            nodes.low(node, NodeRecord.SLASH_AND_TESTED, number);
        }
        tested.get(number - 1).add(entry);
    }

    /** Adds an entry to what stands in one half of a word of a node; behind one that always holds, none is ever asked. */
    void add(int node, int word, boolean high, CompiledEntry entry) {
        int number = high ? nodes.high(node, word) : nodes.low(node, word);
        if (number < 0) {
            lists.get(-1 - number).add(entry);
        } else if (number == 0) {
            int made = entry.isOpen() ? entry.rank() + 1 : -1 - lists.size();
            if (!entry.isOpen()) {
                lists.add(new ArrayList<>(List.of(entry)));
            }
            if (high) {
                nodes.high(node, word, made);
            } else {
                nodes.low(node, word, made);
            }
        }
    }

    /** The tree, as the places of its nodes. */
    PathTree build(NodeSlots places) {
        return new PathTree(
                places,
                nodes.pool(),
                lists.stream().map(EntryList::of).toArray(EntryList[]::new),
                tested.stream().map(TestedEntries::new).toArray(TestedEntries[]::new),
                lengths.toArray(int[][]::new),
                begun.map(GatheredEntries::list));
    }
}
