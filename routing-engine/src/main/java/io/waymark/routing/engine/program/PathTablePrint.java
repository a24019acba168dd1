package io.waymark.routing.engine.program;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A path table as text: first the exact paths, then suffixes, then the tree of segments, then what takes every path. */
final class PathTablePrint {

    private final StringBuilder text = new StringBuilder();
    private final String indent;

    private PathTablePrint(String indent) {
        this.indent = indent;
    }

    static String of(PathTable table, String indent) {
        PathTablePrint print = new PathTablePrint(indent + "  ");
        print.text.append(indent).append("host ").append(table.host()).append('\n');
        print.index(table.asWritten(), "");
        print.index(table.folded(), " (any case)");
        print.list("every request", table.any());
        return print.text.toString();
    }

    private void index(PathIndex index, String note) {
        index.exact().forEach((owner, path, list) -> list("path = " + text(path) + note, list));
        index.suffixes().forEach((owner, suffix, list) -> list("path ends " + text(suffix) + note, list));
        Map<Integer, List<Edge>> edges = new TreeMap<>();
        index.tree()
                .edges()
                .forEach((owner, segment, node) ->
                        edges.computeIfAbsent(owner, any -> new ArrayList<>()).add(new Edge(text(segment), node)));
        Map<Integer, Map<String, EntryList>> beginnings = new TreeMap<>();
        index.tree()
                .beginnings()
                .forEach((owner, beginning, list) -> beginnings
                        .computeIfAbsent(owner, any -> new TreeMap<>())
                        .put(text(beginning), list));
        node("", index.tree().root(), edges, beginnings, note);
    }

    private record Edge(String segment, PathNode node) {}

    private void node(
            String path,
            PathNode node,
            Map<Integer, List<Edge>> edges,
            Map<Integer, Map<String, EntryList>> beginnings,
            String note) {
        list("path is or is below " + (path.isEmpty() ? "/" : path) + note, node.whole());
        list("path is " + path + note, node.end());
        list("path ^ " + path + "/" + note, node.slash());
        if (node.tested().length > 0) {
            line("below " + (path.isEmpty() ? "/" : path) + ", tested one by one" + note);
            for (CompiledEntry entry : node.tested()) {
                line("  " + entry + " if " + entry.entry().match().path());
            }
        }
        beginnings
                .getOrDefault(node.id(), Map.of())
                .forEach((beginning, list) -> list("path ^ " + path + "/" + beginning + note, list));
        edges.getOrDefault(node.id(), List.of())
                .forEach(edge -> node(path + "/" + edge.segment(), edge.node(), edges, beginnings, note));
        PathNode star = node.star();
        if (star != null) {
            node(path + "/*", star, edges, beginnings, note);
        }
    }

    private void list(String title, @Nullable EntryList list) {
        if (list != null) {
            line(title);
            list.print().forEach(line -> line("  " + line));
        }
    }

    private void line(String content) {
        text.append(indent).append(content).append('\n');
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
