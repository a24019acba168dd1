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
    private final ByteTable<List<CompiledEntry>> exact = new ByteTable<>();
    private final Map<String, byte[]> plain = new LinkedHashMap<>();
    private final ByteTable<List<CompiledEntry>> suffixes = new ByteTable<>();
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
        byte[] bytes = bytes(path);
        exact.computeIfAbsent(0, bytes, ArrayList::new).add(entry);
        if (!folds && PlainText.isPath(path)) {
            plain.put(path, bytes);
        }
        reach(entry);
    }

    void suffix(String text, CompiledEntry entry) {
        byte[] bytes = bytes(text);
        suffixLengths.add(bytes.length);
        suffixes.computeIfAbsent(0, bytes, ArrayList::new).add(entry);
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
        ByteTable<EntryList> exactly = lists(exact);
        return new PathIndex(exactly, known(exactly), lists(suffixes), lengths, all, root(places), best);
    }

    private int root(NodeSlots places) {
        return tree.number() == PathRoot.NONE ? PathTree.NOWHERE : places.offset(tree.number());
    }

    private KnownTexts<EntryList> known(ByteTable<EntryList> lists) {
        List<EntryList> values = plain.values().stream()
                .map(path -> lists.computeIfAbsent(0, path, () -> {
                    throw new IllegalStateException("every plain path has its list");
                }))
                .toList();
        return KnownTexts.of(List.copyOf(plain.keySet()), values);
    }

    private static ByteTable<EntryList> lists(ByteTable<List<CompiledEntry>> entries) {
        ByteTable<EntryList> lists = new ByteTable<>();
        entries.forEach((owner, text, here) -> lists.computeIfAbsent(owner, text, () -> EntryList.of(here)));
        return lists;
    }
}
