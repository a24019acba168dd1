package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ByteText;

/** The nodes of a tree where a look-up finds them: a hash table with open addressing, whose records are the nodes themselves. */
final class NodeSlots {

    /** Of 100 slots, so many are taken: at more the way to a node grows faster than the memory shrinks. */
    private static final int LOAD = 60;

    /** Probes of the unluckiest node; a table in which one needed more is made again with another seed, and larger. */
    private static final int MAX_PROBES = 32;

    private int slots;
    private long seed;
    private long[] records = {};
    private int[] offsets = {};

    /** Nodes by number, in a star of which stands a number. */
    NodeSlots(long[] nodes, int count) {
        this.slots = Math.max(1, (int) (count * 100L / LOAD));
        while (!place(nodes, count)) {
            seed = ByteText.mix(seed, slots);
            slots += slots / 4 + 1;
        }
        for (int i = 0; i < count; i++) {
            lead(nodes, i);
        }
    }

    private boolean place(long[] nodes, int count) {
        records = new long[slots * NodeRecord.WORDS];
        offsets = new int[count];
        for (int i = 0; i < count; i++) {
            int offset = free(nodes, i * NodeRecord.WORDS);
            if (offset < 0) {
                return false;
            }
            put(nodes, i, offset);
        }
        return true;
    }

    /** The offset of the slot that a node takes; -1 if it is too far from where a look-up begins. */
    private int free(long[] nodes, int at) {
        long head = nodes[at];
        boolean isShort = NodeRecord.low(head) <= NodeRecord.SHORT;
        long second = isShort ? nodes[at + NodeRecord.SECOND] : 0;
        int slot = NodeRecord.slot(head, nodes[at + NodeRecord.FIRST], second, seed, slots);
        for (int probe = 0; probe < MAX_PROBES; probe++) {
            if (records[slot * NodeRecord.WORDS] == 0) {
                return slot * NodeRecord.WORDS;
            }
            slot = slot + 1 == slots ? 0 : slot + 1;
        }
        return -1;
    }

    private void put(long[] nodes, int number, int offset) {
        System.arraycopy(nodes, number * NodeRecord.WORDS, records, offset, NodeRecord.WORDS);
        offsets[number] = offset;
    }

    /** Where a star has the number of a node, it gets the place of its record. */
    private void lead(long[] nodes, int number) {
        long word = nodes[number * NodeRecord.WORDS + NodeRecord.STAR_AND_BEGINNINGS];
        int star = NodeRecord.high(word);
        if (star != 0) {
            records[offsets[number] + NodeRecord.STAR_AND_BEGINNINGS] = NodeRecord.withHigh(word, offsets[star] + 1);
        }
    }

    /** Where the record of a node stands. */
    int offset(int number) {
        return offsets[number];
    }

    long[] records() {
        return records;
    }

    int slots() {
        return slots;
    }

    long seed() {
        return seed;
    }
}
