package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The anchors of one document. An alias stands for the same immutable node, so that it costs no memory; it counts as often as it is
 * written.
 */
final class YamlAnchors {

    private final NodeBudget budget;
    private final Map<String, SourceNode> anchored = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private int collections;

    YamlAnchors(NodeBudget budget) {
        this.budget = budget;
    }

    /** Notes that a collection with this anchor begins. */
    void open(String anchor) {
        anchored.remove(anchor);
        open.add(anchor);
    }

    /** Notes what the anchor stands for from here on. */
    void close(String anchor, SourceNode node) {
        open.remove(anchor);
        anchored.put(anchor, node);
    }

    /**
     * What an alias stands for.
     *
     * @param depth how deep the alias stands
     */
    SourceNode resolve(String anchor, int depth, Position at) {
        if (open.contains(anchor)) {
            throw new RefusedDocument(
                    ProblemCode.FORBIDDEN_YAML,
                    at,
                    "`*" + anchor + "` stands inside of what it stands for",
                    "write it out without the alias");
        }
        SourceNode node = anchored.get(anchor);
        if (node == null) {
            throw new RefusedDocument(
                    ProblemCode.SYNTAX,
                    at,
                    "there is no anchor `&" + anchor + "` before this alias",
                    "put a text that begins with `*` in quotes");
        }
        check(node, depth, at);
        return node;
    }

    private void check(SourceNode target, int depth, Position at) {
        if (target instanceof SourceNode.Scalar) {
            budget.spend(1, at);
            return;
        }
        if (++collections > budget.limits().aliases()) {
            throw new RefusedDocument(
                    ProblemCode.LIMIT, at, "more than " + budget.limits().aliases() + " aliases of collections", "");
        }
        budget.spend(size(target), at);
        budget.checkDepth(depth + height(target), at);
    }

    private static int size(SourceNode node) {
        int size = 1;
        if (node instanceof SourceNode.Sequence list) {
            for (SourceNode item : list.items()) {
                size += size(item);
            }
        } else if (node instanceof SourceNode.Mapping mapping) {
            for (SourceNode.Entry entry : mapping.entries()) {
                size += 1 + size(entry.value());
            }
        }
        return size;
    }

    private static int height(SourceNode node) {
        int below = 0;
        if (node instanceof SourceNode.Sequence list) {
            for (SourceNode item : list.items()) {
                below = Math.max(below, height(item));
            }
        } else if (node instanceof SourceNode.Mapping mapping) {
            for (SourceNode.Entry entry : mapping.entries()) {
                below = Math.max(below, height(entry.value()));
            }
        } else {
            return 0;
        }
        return below + 1;
    }
}
