package io.waymark.routing.engine.program;

import java.util.Arrays;

/** The nodes of a tree that is being built, by number: their records one behind the other, and an index of those to which segments lead. */
final class GrowingNodes {

    /** No segment has it. */
    static final int STAR_LENGTH = -1;

    private static final int NO_NODE = -1;

    private static final int FIRST_ROOM = 8;
    private static final int INDEX_PER_NODE = 2;

    private long[] records = new long[FIRST_ROOM * NodeRecord.WORDS];
    private int[] index = new int[FIRST_ROOM * INDEX_PER_NODE];
    private int count;
    private byte[] pool = {};
    private int pooled;

    GrowingNodes() {
        root();
    }

    /** One more node to which nothing leads. The number 0 is never given away. */
    int root() {
        return add(NodeRecord.head(NO_NODE, count + 1), 0, 0);
    }

    /** The node to which a segment leads, which is made if there is none. Eight bytes follow the text. */
    int edge(int node, byte[] text, int from, int length) {
        long head = NodeRecord.head(node, length);
        long first = NodeRecord.first(text, from, length);
        boolean isShort = length <= NodeRecord.SHORT;
        long second = isShort ? NodeRecord.second(text, from, length) : 0;
        int slot = NodeRecord.slot(head, first, second, 0, index.length);
        while (index[slot] != 0) {
            if (is(index[slot], head, first, second, text, from, length)) {
                return index[slot];
            }
            slot = slot + 1 == index.length ? 0 : slot + 1;
        }
        records[node * NodeRecord.WORDS + NodeRecord.LENGTHS] |= NodeRecord.lengthBit(length);
        int made = add(head, first, isShort ? second : pool(text, from, length));
        index[slot] = made;
        if (count * INDEX_PER_NODE > index.length) {
            indexAnew();
        }
        return made;
    }

    private boolean is(int number, long head, long first, long second, byte[] text, int from, int length) {
        int at = number * NodeRecord.WORDS;
        if (records[at] != head || records[at + NodeRecord.FIRST] != first) {
            return false;
        }
        long last = records[at + NodeRecord.SECOND];
        return length <= NodeRecord.SHORT
                ? last == second
                : Arrays.equals(pool, (int) last, (int) last + length, text, from, from + length);
    }

    private int pool(byte[] text, int from, int length) {
        if (pool.length < pooled + length) {
            pool = Arrays.copyOf(pool, Math.max(pool.length * 2, pooled + length));
        }
        int offset = pooled;
        System.arraycopy(text, from, pool, offset, length);
        pooled += length;
        return offset;
    }

    private int add(long head, long first, long second) {
        int at = count * NodeRecord.WORDS;
        if (at == records.length) {
            records = Arrays.copyOf(records, at * 2);
        }
        records[at] = head;
        records[at + NodeRecord.FIRST] = first;
        records[at + NodeRecord.SECOND] = second;
        records[at + NodeRecord.ID_AND_BEST] = (long) count << Integer.SIZE | CompiledEntry.NONE;
        return count++;
    }

    private void indexAnew() {
        index = new int[index.length * 2];
        for (int i = 1; i < count; i++) {
            int at = i * NodeRecord.WORDS;
            if (NodeRecord.isEdge(records[at])) {
                boolean isShort = NodeRecord.low(records[at]) <= NodeRecord.SHORT;
                long second = isShort ? records[at + NodeRecord.SECOND] : 0;
                int slot = NodeRecord.slot(records[at], records[at + NodeRecord.FIRST], second, 0, index.length);
                while (index[slot] != 0) {
                    slot = slot + 1 == index.length ? 0 : slot + 1;
                }
                index[slot] = i;
            }
        }
    }

    /** The node to which any segment leads, which is made if there is none. */
    int star(int node) {
        int there = high(node, NodeRecord.STAR_AND_BEGINNINGS);
        if (there == 0) {
            there = add(NodeRecord.head(node, STAR_LENGTH), 0, 0);
            high(node, NodeRecord.STAR_AND_BEGINNINGS, there);
        }
        return there;
    }

    /** An entry of this rank can be reached through a node. */
    void reach(int node, int rank) {
        if (rank < low(node, NodeRecord.ID_AND_BEST)) {
            low(node, NodeRecord.ID_AND_BEST, rank);
        }
    }

    int high(int node, int word) {
        return NodeRecord.high(records[node * NodeRecord.WORDS + word]);
    }

    void high(int node, int word, int value) {
        int at = node * NodeRecord.WORDS + word;
        records[at] = NodeRecord.withHigh(records[at], value);
    }

    int low(int node, int word) {
        return NodeRecord.low(records[node * NodeRecord.WORDS + word]);
    }

    void low(int node, int word, int value) {
        int at = node * NodeRecord.WORDS + word;
        records[at] = NodeRecord.withLow(records[at], value);
    }

    NodeSlots slots() {
        return new NodeSlots(records, count);
    }

    byte[] pool() {
        return Arrays.copyOf(pool, pooled);
    }
}
