package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.PathBytes;
import io.waymark.routing.match.PathTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Builds a {@link PathTree} from entries that come best first. Used once. */
final class PathTreeBuilder {

    private final boolean folds;
    private final PathNode root = new PathNode(0);
    private final ByteTable<PathNode> edges = new ByteTable<>();
    private final ByteTable<List<CompiledEntry>> begun = new ByteTable<>();
    private final Map<PathNode, List<CompiledEntry>> whole = new HashMap<>();
    private final Map<PathNode, List<CompiledEntry>> end = new HashMap<>();
    private final Map<PathNode, List<CompiledEntry>> slash = new HashMap<>();
    private final Map<PathNode, List<CompiledEntry>> tested = new HashMap<>();
    private int nodes = 1;

    /** @param folds whether texts are lowered, for entries that ignore case */
    PathTreeBuilder(boolean folds) {
        this.folds = folds;
    }

    private byte[] bytes(String text) {
        return folds ? PathBytes.folded(text) : PathBytes.of(text);
    }

    /** Whole leading segments: {@code ""}, {@code /a}, {@code /a/b}. */
    void segments(String path, CompiledEntry entry) {
        add(whole, down(path, entry), entry);
    }

    /** Leading text. One that does not begin with a slash takes no path, unless it is empty and takes every one. */
    void text(String text, CompiledEntry entry) {
        if (text.isEmpty()) {
            add(slash, reached(root, entry), entry);
        } else if (text.charAt(0) == '/') {
            int last = text.lastIndexOf('/');
            PathNode node = down(text.substring(0, last), entry);
            String beginning = text.substring(last + 1);
            if (beginning.isEmpty()) {
                add(slash, node, entry);
            } else {
                beginning(node, beginning, entry);
            }
        }
    }

    private void beginning(PathNode node, String text, CompiledEntry entry) {
        byte[] bytes = bytes(text);
        node.branch();
        node.beginning(bytes.length);
        begun.computeIfAbsent(node.id(), bytes, ArrayList::new).add(entry);
    }

    /** A template: along its segments as far as each is a literal or a star, and by its own test from there on. */
    void template(PathTemplate template, CompiledEntry entry) {
        TemplateSegments segments = TemplateSegments.of(template);
        PathNode node = reached(root, entry);
        for (Optional<String> segment : segments.leading()) {
            node = segment.isPresent() ? edge(node, segment.get()) : star(node);
            reached(node, entry);
        }
        switch (segments.rest()) {
            case NOTHING -> add(end, node, entry);
            case ANYTHING -> add(slash, node, entry);
            case TESTED -> add(tested, node, entry);
        }
    }

    /** What is known to begin with a text, and has a test of its own. */
    void tested(String prefix, CompiledEntry entry) {
        int last = prefix.lastIndexOf('/');
        PathNode node = prefix.startsWith("/") ? down(prefix.substring(0, last), entry) : reached(root, entry);
        add(tested, node, entry);
    }

    private PathNode down(String path, CompiledEntry entry) {
        PathNode node = reached(root, entry);
        int start = 1;
        while (start <= path.length()) {
            int next = path.indexOf('/', start);
            int stop = next < 0 ? path.length() : next;
            node = reached(edge(node, path.substring(start, stop)), entry);
            start = stop + 1;
        }
        return node;
    }

    private PathNode edge(PathNode node, String segment) {
        node.branch();
        byte[] text = bytes(segment);
        return edges.computeIfAbsent(node.id(), text, () -> {
            PathNode there = new PathNode(nodes++);
            node.edge(text, there);
            return there;
        });
    }

    private PathNode star(PathNode node) {
        node.branch();
        PathNode there = node.star();
        if (there == null) {
            there = new PathNode(nodes++);
            node.star(there);
        }
        return there;
    }

    private static PathNode reached(PathNode node, CompiledEntry entry) {
        node.reach(entry.rank());
        return node;
    }

    private static void add(Map<PathNode, List<CompiledEntry>> lists, PathNode node, CompiledEntry entry) {
        lists.computeIfAbsent(node, any -> new ArrayList<>()).add(entry);
    }

    PathTree build() {
        lists(whole, PathNode::whole);
        lists(end, PathNode::end);
        lists(slash, PathNode::slash);
        tested.forEach((node, entries) -> node.tested(entries.toArray(CompiledEntry[]::new)));
        ByteTable<EntryList> beginnings = new ByteTable<>();
        begun.forEach((owner, text, entries) -> beginnings.computeIfAbsent(owner, text, () -> EntryList.of(entries)));
        return new PathTree(root, edges, beginnings);
    }

    private static void lists(Map<PathNode, List<CompiledEntry>> lists, BiConsumer<PathNode, EntryList> setter) {
        lists.forEach((node, entries) -> setter.accept(node, EntryList.of(entries)));
    }
}
