package io.waymark.routing.engine.program;

import io.waymark.routing.engine.request.ByteText;
import io.waymark.routing.engine.request.PathBytes;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.PathTemplate;
import java.util.Arrays;
import java.util.Optional;

/** Puts entries, best first, below a root of the tree. Used once. */
final class PathRoot {

    /** No node has this number. */
    static final int NONE = 0;

    private final boolean folds;
    private final PathTreeBuilder tree;
    private final GrowingNodes nodes;
    private int root = NONE;

    /** @param folds whether texts are lowered, for entries that ignore case */
    PathRoot(boolean folds, PathTreeBuilder tree) {
        this.folds = folds;
        this.tree = tree;
        this.nodes = tree.nodes();
    }

    /** The number of its node; {@link #NONE} if nothing was put below it. */
    int number() {
        return root;
    }

    private int reachedRoot(CompiledEntry entry) {
        if (root == NONE) {
            root = nodes.root();
        }
        return reached(root, entry);
    }

    private byte[] bytes(String text) {
        return folds ? PathBytes.folded(text) : PathBytes.of(text);
    }

    private byte[] padded(String text) {
        byte[] bytes = bytes(text);
        return Arrays.copyOf(bytes, bytes.length + ReadRequest.PADDING);
    }

    /** Whole leading segments: {@code ""}, {@code /a}, {@code /a/b}. */
    void segments(String path, CompiledEntry entry) {
        tree.add(down(path, entry), NodeRecord.WHOLE_AND_END, true, entry);
    }

    /** Leading text. One that does not begin with a slash takes no path, unless it is empty and takes every one. */
    void text(String text, CompiledEntry entry) {
        if (text.isEmpty()) {
            tree.add(reachedRoot(entry), NodeRecord.SLASH_AND_TESTED, true, entry);
        } else if (text.charAt(0) == '/') {
            int last = text.lastIndexOf('/');
            int node = down(text.substring(0, last), entry);
            String beginning = text.substring(last + 1);
            if (beginning.isEmpty()) {
                tree.add(node, NodeRecord.SLASH_AND_TESTED, true, entry);
            } else {
                tree.beginning(node, bytes(beginning), entry);
            }
        }
    }

    /** A template: along its segments as far as each is a literal or a star, and by its own test from there on. */
    void template(PathTemplate template, CompiledEntry entry) {
        TemplateSegments segments = TemplateSegments.of(template);
        int node = reachedRoot(entry);
        for (Optional<String> segment : segments.leading()) {
            node = reached(segment.isPresent() ? edge(node, segment.get()) : nodes.star(node), entry);
        }
        switch (segments.rest()) {
            case NOTHING -> tree.add(node, NodeRecord.WHOLE_AND_END, false, entry);
            case ANYTHING -> tree.add(node, NodeRecord.SLASH_AND_TESTED, true, entry);
            case TESTED -> tree.tested(node, entry);
        }
    }

    private int edge(int node, String segment) {
        byte[] text = padded(segment);
        return nodes.edge(node, text, 0, text.length - ReadRequest.PADDING);
    }

    /** What is known to begin with a text, and has a test of its own. */
    void tested(String prefix, CompiledEntry entry) {
        int last = prefix.lastIndexOf('/');
        tree.tested(prefix.startsWith("/") ? down(prefix.substring(0, last), entry) : reachedRoot(entry), entry);
    }

    private int down(String path, CompiledEntry entry) {
        byte[] text = padded(path);
        int length = text.length - ReadRequest.PADDING;
        int node = reachedRoot(entry);
        int start = 1;
        while (start <= length) {
            int stop = ByteText.indexOf(text, start, length, (byte) '/');
            node = reached(nodes.edge(node, text, start, stop - start), entry);
            start = stop + 1;
        }
        return node;
    }

    private int reached(int node, CompiledEntry entry) {
        nodes.reach(node, entry.rank());
        return node;
    }
}
