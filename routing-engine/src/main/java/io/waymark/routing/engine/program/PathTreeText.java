package io.waymark.routing.engine.program;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands in the records of a tree, for people: the texts of edges and beginnings, by node.
 *
 * @param edges the records to which segments lead, by the number of the node before
 * @param beginnings lists, by the number of the node before them and by text
 */
record PathTreeText(Map<Integer, Map<String, Integer>> edges, Map<Integer, Map<String, EntryList>> beginnings) {

    static PathTreeText of(long[] records, byte[] pool, ByteTable<EntryList> beginnings) {
        PathTreeText text = new PathTreeText(new TreeMap<>(), new TreeMap<>());
        for (int at = 0; at < records.length; at += NodeRecord.WORDS) {
            int length = NodeRecord.low(records[at]);
            if (NodeRecord.isEdge(records[at])) {
                int owner = NodeRecord.high(records[at]) - 1;
                text.edges.computeIfAbsent(owner, any -> new TreeMap<>()).put(segment(records, pool, at, length), at);
            }
        }
        beginnings.forEach((owner, begun, list) -> text.beginnings
                .computeIfAbsent(owner, any -> new TreeMap<>())
                .put(new String(begun, StandardCharsets.UTF_8), list));
        return text;
    }

    private static String segment(long[] records, byte[] pool, int at, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = length <= NodeRecord.SHORT
                    ? (byte) (records[at + NodeRecord.FIRST + i / Long.BYTES] >>> (Byte.SIZE * (i % Long.BYTES)))
                    : pool[(int) records[at + NodeRecord.SECOND] + i];
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    Map<String, Integer> edges(int node) {
        return edges.getOrDefault(node, Map.of());
    }

    Map<String, EntryList> beginnings(int node) {
        return beginnings.getOrDefault(node, Map.of());
    }
}
