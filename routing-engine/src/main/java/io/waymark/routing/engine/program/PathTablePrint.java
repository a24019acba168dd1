package io.waymark.routing.engine.program;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path table as text: first the exact paths, then suffixes, then the tree of segments, then what takes every path. */
final class PathTablePrint {

    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, CompiledEntry> byRank = new HashMap<>();
    private final PathTreeText edges;
    private final String indent;

    private PathTablePrint(PathTable table, PathTreeText edges, String indent) {
        table.entries().forEach(entry -> byRank.put(entry.rank(), entry));
        this.edges = edges;
        this.indent = indent;
    }

    static String of(PathTable table, PathTreeText edges, String indent) {
        PathTablePrint print = new PathTablePrint(table, edges, indent + "  ");
        print.text.append(indent).append("host ").append(table.host()).append('\n');
        print.index(table.asWritten(), "");
        print.index(table.folded(), " (any case)");
        print.list("every request", table.any());
        return print.text.toString();
    }

    private void index(PathIndex index, String note) {
        index.exact().forEach((owner, path, list) -> list("path = " + text(path) + note, list));
        index.suffixes().forEach((owner, suffix, list) -> list("path ends " + text(suffix) + note, list));
        index.visitTree(edges, new PathTree.Visitor() {
            @Override
            public void open(String title, int rank) {
                line(title + note);
                line("  " + byRank.get(rank));
            }

            @Override
            public void list(String title, EntryList list) {
                PathTablePrint.this.list(title + note, list);
            }

            @Override
            public void tested(String title, List<CompiledEntry> entries) {
                if (!entries.isEmpty()) {
                    line(title + note);
                }
                entries.forEach(entry ->
                        line("  " + entry + " if " + entry.entry().match().path()));
            }
        });
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
