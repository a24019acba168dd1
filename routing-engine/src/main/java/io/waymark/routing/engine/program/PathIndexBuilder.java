package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.PathBytes;
import io.waymark.routing.engine.request.PlainText;
import io.waymark.routing.match.PathTemplate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Builds a {@link PathIndex} from entries that come best first. Used once. */
final class PathIndexBuilder {

    private final boolean folds;
    private final ByteTable<GatheredEntries> exact = new ByteTable<>();
    private final Map<String, GatheredEntries> plain = new LinkedHashMap<>();
    private final ByteTable<GatheredEntries> suffixes = new ByteTable<>();
    private final TreeSet<Integer> suffixLengths = new TreeSet<>();
    private final PathRoot tree;
    private int best = CompiledEntry.NONE;

    PathIndexBuilder(boolean folds, PathTreeBuilder tree) {
        this.folds = folds;
        this.tree = new PathRoot(folds, tree);
    }

    private byte[] bytes(String text) {
        return folds ? PathBytes.folded(text) : PathBytes.of(text);
    }

    void exact(String path, CompiledEntry entry) {
        GatheredEntries here = exact.computeIfAbsent(0, bytes(path), GatheredEntries::new);
        here.add(entry);
        if (!folds && PlainText.isPath(path)) {
            plain.put(path, here);
        }
        reach(entry);
    }

    void suffix(String text, CompiledEntry entry) {
        byte[] bytes = bytes(text);
        suffixLengths.add(bytes.length);
        suffixes.computeIfAbsent(0, bytes, GatheredEntries::new).add(entry);
        reach(entry);
    }

    void segments(String path, CompiledEntry entry) {
        tree.segments(path, entry);
        reach(entry);
    }

    void text(String text, CompiledEntry entry) {
        tree.text(text, entry);
        reach(entry);
    }

    void template(PathTemplate template, CompiledEntry entry) {
        tree.template(template, entry);
        reach(entry);
    }

    void tested(String prefix, CompiledEntry entry) {
        tree.tested(prefix, entry);
        reach(entry);
    }

    private void reach(CompiledEntry entry) {
        best = Math.min(best, entry.rank());
    }

    /** The index, with its part of a tree. */
    PathIndex build(PathTree all, NodeSlots places) {
        int[] lengths = suffixLengths.descendingSet().stream()
                .mapToInt(Integer::intValue)
                .toArray();
        return new PathIndex(
                exact.map(GatheredEntries::list),
                known(),
                suffixes.map(GatheredEntries::list),
                lengths,
                all,
                root(places),
                best);
    }

    private KnownTexts<EntryList> known() {
        List<EntryList> lists = new ArrayList<>(plain.size());
        plain.values().forEach(entries -> lists.add(entries.list()));
        return KnownTexts.of(List.copyOf(plain.keySet()), lists);
    }

    private int root(NodeSlots places) {
        return tree.number() == PathRoot.NONE ? PathTree.NOWHERE : places.offset(tree.number());
    }
}
