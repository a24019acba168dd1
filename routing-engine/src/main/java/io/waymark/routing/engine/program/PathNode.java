package io.waymark.routing.engine.program;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A place in the tree of path segments: whatever begins with the segments that lead here. Filled while a configuration is compiled, then
 * only read. Where a list is null, nothing stands there.
 */
final class PathNode {

    private final int id;
    /** Whole leading segments: prefixes by segments that end here. */
    private @Nullable EntryList whole;
    /** The path ends here: templates. */
    private @Nullable EntryList end;
    /** A slash follows: text prefixes that end with it, and templates that end with any rest. */
    private @Nullable EntryList slash;
    /** What begins with these segments and has a test of its own: regular expressions, templates with text within a segment. */
    private CompiledEntry[] tested = {};
    /** Any one segment of at least one character. */
    private @Nullable PathNode star;
    /** The lengths of the texts with which a next segment may begin, longest first: text prefixes that end within a segment. */
    private int[] beginnings = {};

    /** How many segments lead on by their text. */
    private int edges;
    /** The segment that leads on, if there is but one and it is short. */
    private @Nullable OnlyEdge only;

    private boolean branches;
    private int best = CompiledEntry.NONE;

    PathNode(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }

    @Nullable
    EntryList whole() {
        return whole;
    }

    @Nullable
    EntryList end() {
        return end;
    }

    @Nullable
    EntryList slash() {
        return slash;
    }

    CompiledEntry[] tested() {
        return tested;
    }

    @Nullable
    PathNode star() {
        return star;
    }

    int[] beginnings() {
        return beginnings;
    }

    /** Whether any segment leads on. */
    boolean branches() {
        return branches;
    }

    /** Where the segment between two offsets of a path leads by its text; null if nowhere. */
    @Nullable
    PathNode next(ByteTable<PathNode> all, byte[] path, int start, int end) {
        if (edges == 0) {
            return null;
        }
        OnlyEdge one = only;
        return one == null ? all.get(id, path, start, end) : one.next(path, start, end);
    }

    /** The lowest rank here and below. */
    int best() {
        return best;
    }

    void whole(EntryList list) {
        whole = list;
    }

    void end(EntryList list) {
        end = list;
    }

    void slash(EntryList list) {
        slash = list;
    }

    void tested(CompiledEntry[] entries) {
        tested = entries;
    }

    void star(PathNode node) {
        star = node;
    }

    void beginning(int length) {
        if (Arrays.stream(beginnings).noneMatch(each -> each == length)) {
            int[] more = Arrays.copyOf(beginnings, beginnings.length + 1);
            more[beginnings.length] = length;
            Arrays.sort(more);
            for (int i = 0; i < more.length / 2; i++) {
                int last = more.length - 1 - i;
                int swapped = more[i];
                more[i] = more[last];
                more[last] = swapped;
            }
            beginnings = more;
        }
    }

    void branch() {
        branches = true;
    }

    /** Notes a segment that leads on by its text. */
    void edge(byte[] text, PathNode there) {
        edges++;
        only = edges == 1 && text.length <= OnlyEdge.LONGEST ? new OnlyEdge(text, there) : null;
    }

    void reach(int rank) {
        best = Math.min(best, rank);
    }
}
