package io.waymark.routing.engine.request;

import java.util.Arrays;

/** The branches of a path table that are still to be walked: a node and an offset in the path each. */
public final class PathStack {

    private static final int FIRST_ROOM = 16;

    private int[] nodes = new int[FIRST_ROOM];
    private int[] offsets = new int[FIRST_ROOM];
    private int size;

    /** Puts a branch on top. */
    public void push(int node, int offset) {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
            offsets = Arrays.copyOf(offsets, size * 2);
        }
        nodes[size] = node;
        offsets[size++] = offset;
    }

    /** Takes the top branch; false if there is none. */
    public boolean pop() {
        if (size == 0) {
            return false;
        }
        size--;
        return true;
    }

    /** The node of the branch taken last. */
    public int node() {
        return nodes[size];
    }

    /** The offset of the branch taken last. */
    public int offset() {
        return offsets[size];
    }
}
