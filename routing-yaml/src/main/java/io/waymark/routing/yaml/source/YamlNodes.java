package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** SnakeYAML's nodes of one document made ours: aliases expanded within limits, merges done, duplicates and tags refused. */
final class YamlNodes {

    private static final Set<Tag> CORE =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ, Tag.MERGE);

    private final SourceText source;
    private final Limits limits;
    private final Problems problems;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    YamlNodes(SourceText source, Limits limits, Problems problems) {
        this.source = source;
        this.limits = limits;
        this.problems = problems;
    }

    /** The node, or nothing if it was refused; the problem is noted. */
    Optional<SourceNode> convert(Node node) {
        if (++nodes > limits.nodes()) {
            if (nodes == limits.nodes() + 1) {
                refuse(
                        ProblemCode.LIMIT,
                        node,
                        "more than " + limits.nodes() + " nodes after aliases are expanded",
                        "");
            }
            return Optional.empty();
        }
        if (!CORE.contains(node.getTag())) {
            String tag = ProblemRenderer.quote(node.getTag().getValue());
            refuse(ProblemCode.FORBIDDEN_YAML, node, "the tag " + tag + " is not allowed", "leave the tag out");
            return Optional.empty();
        }
        if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        if (!open.add(node)) {
            refuse(
                    ProblemCode.FORBIDDEN_YAML,
                    node,
                    "this collection contains itself",
                    "write it out without the alias");
            return Optional.empty();
        }
        Optional<SourceNode> converted =
                node instanceof SequenceNode list ? sequence(list) : mapping((MappingNode) node);
        open.remove(node);
        return converted;
    }

    private Optional<SourceNode> scalar(ScalarNode node) {
        if (node.getValue().length() > limits.scalarChars()) {
            refuse(ProblemCode.LIMIT, node, "a value longer than " + limits.scalarChars() + " characters", "");
            return Optional.empty();
        }
        return Optional.of(new SourceNode.Scalar(node.getValue(), node.isPlain(), place(node)));
    }

    private Optional<SourceNode> sequence(SequenceNode node) {
        List<SourceNode> items = new ArrayList<>();
        node.getValue().forEach(item -> convert(item).ifPresent(items::add));
        return Optional.of(new SourceNode.Sequence(items, place(node)));
    }

    private Optional<SourceNode> mapping(MappingNode node) {
        Map<String, SourceNode.Entry> own = new LinkedHashMap<>();
        Map<String, SourceNode.Entry> merged = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode().getTag().equals(Tag.MERGE)) {
                merge(tuple.getValueNode(), merged);
            } else {
                entry(tuple, own);
            }
        }
        merged.forEach(own::putIfAbsent);
        return Optional.of(new SourceNode.Mapping(List.copyOf(own.values()), place(node)));
    }

    private void entry(NodeTuple tuple, Map<String, SourceNode.Entry> entries) {
        Node key = tuple.getKeyNode();
        Optional<String> name = key(key);
        if (name.isEmpty()) {
            refuse(ProblemCode.FORBIDDEN_YAML, key, "a key must be text", "quote the key");
            return;
        }
        SourceNode.Entry first = entries.get(name.get());
        if (first != null) {
            String quoted = ProblemRenderer.quote(name.get());
            int line = first.keyAt().get().line();
            refuse(
                    ProblemCode.DUPLICATE_KEY,
                    key,
                    "the key " + quoted + " stands twice; first in line " + line,
                    "remove one");
            return;
        }
        convert(tuple.getValueNode())
                .ifPresent(value -> entries.put(name.get(), new SourceNode.Entry(name.get(), place(key), value)));
    }

    private Optional<String> key(Node key) {
        boolean usable = key instanceof ScalarNode scalar
                && scalar.getValue().length() <= limits.keyChars()
                && !(scalar.isPlain() && ScalarKind.of(scalar.getValue()) == ScalarKind.NULL);
        return usable ? Optional.of(((ScalarNode) key).getValue()) : Optional.empty();
    }

    private void merge(Node node, Map<String, SourceNode.Entry> into) {
        Optional<SourceNode> value = convert(node);
        if (value.isPresent() && value.get() instanceof SourceNode.Mapping mapping) {
            mapping.entries().forEach(entry -> into.putIfAbsent(entry.key(), entry));
        } else if (value.isPresent() && value.get() instanceof SourceNode.Sequence list) {
            for (SourceNode item : list.items()) {
                if (item instanceof SourceNode.Mapping mapping) {
                    mapping.entries().forEach(entry -> into.putIfAbsent(entry.key(), entry));
                }
            }
        } else if (value.isPresent()) {
            refuse(ProblemCode.WRONG_TYPE, node, "`<<` takes a mapping or a list of mappings", "");
        }
    }

    private void refuse(ProblemCode code, Node node, String message, String help) {
        problems.add(code, place(node).get(), message, help);
    }

    private Supplier<Place> place(Node node) {
        Mark start = node.getStartMark();
        Mark end = node.getEndMark();
        int length = end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : 1;
        return () -> source.place(start.getLine() + 1, start.getColumn() + 1, length);
    }
}
