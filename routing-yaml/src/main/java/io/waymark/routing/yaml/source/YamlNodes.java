package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * The events of SnakeYAML's parser made into our nodes. Events rather than SnakeYAML's own nodes, because limits are then told at their
 * place before anything is built, and aliases cost nothing. Recursion is bounded by the limit of depth.
 */
final class YamlNodes {

    private final SourceText source;
    private final Parser events;
    private final NodeBudget budget;
    private final Problems problems;
    private final YamlAnchors anchors;

    YamlNodes(SourceText source, Parser events, NodeBudget budget, Problems problems) {
        this.source = source;
        this.events = events;
        this.budget = budget;
        this.problems = problems;
        this.anchors = new YamlAnchors(budget);
    }

    /** The root of the document whose first node comes next. */
    SourceNode root() {
        return node(events.getEvent(), 1);
    }

    private SourceNode node(Event event, int depth) {
        Position at = position(event);
        if (event instanceof AliasEvent alias) {
            return anchors.resolve(alias.getAnchor(), depth - 1, at);
        }
        budget.spend(1, at);
        if (event instanceof ScalarEvent scalar) {
            return anchored(scalar, scalar(scalar, at));
        }
        budget.checkDepth(depth, at);
        CollectionStartEvent start = (CollectionStartEvent) event;
        if (start.getAnchor() != null) {
            anchors.open(start.getAnchor());
        }
        return anchored(
                start, start instanceof SequenceStartEvent ? sequence(start, depth, at) : mapping(start, depth, at));
    }

    private SourceNode anchored(NodeEvent event, SourceNode node) {
        if (event.getAnchor() != null) {
            anchors.close(event.getAnchor(), node);
        }
        return node;
    }

    private SourceNode scalar(ScalarEvent event, Position at) {
        boolean plain = YamlTags.isPlain(tag(event.getTag()), event.getValue(), event.isPlain(), at, problems);
        budget.checkScalar(event.getValue(), plain, at);
        return new SourceNode.Scalar(event.getValue(), plain, at);
    }

    private SourceNode sequence(CollectionStartEvent start, int depth, Position at) {
        YamlTags.check(tag(start.getTag()), "seq", at, problems);
        List<SourceNode> items = new ArrayList<>();
        for (Event item = events.getEvent(); !item.is(Event.ID.SequenceEnd); item = events.getEvent()) {
            items.add(node(item, depth + 1));
        }
        return new SourceNode.Sequence(items, at);
    }

    private SourceNode mapping(CollectionStartEvent start, int depth, Position at) {
        YamlTags.check(tag(start.getTag()), "map", at, problems);
        MappingEntries entries = new MappingEntries(depth == 1, problems);
        for (Event key = events.getEvent(); !key.is(Event.ID.MappingEnd); key = events.getEvent()) {
            Position keyAt = position(key);
            boolean merges = key instanceof ScalarEvent scalar
                    && scalar.isPlain()
                    && scalar.getTag() == null
                    && scalar.getValue().equals("<<");
            Optional<String> name = key(node(key, depth + 1), keyAt);
            SourceNode value = node(events.getEvent(), depth + 1);
            name.ifPresent(text -> entries.add(new SourceNode.Entry(text, keyAt, value), merges));
        }
        return new SourceNode.Mapping(entries.all(), at);
    }

    private Optional<String> key(SourceNode key, Position at) {
        if (key instanceof SourceNode.Scalar scalar && scalar.kind() != ScalarKind.NULL) {
            budget.checkKey(scalar.text(), at);
            return Optional.of(scalar.text());
        }
        at.refuse(
                problems,
                ProblemCode.FORBIDDEN_YAML,
                "a key must be text, found " + key.description(),
                key instanceof SourceNode.Scalar
                        ? "put a name before the colon"
                        : "a text that begins with a bracket needs quotes; a template is rendered before it is loaded");
        return Optional.empty();
    }

    private static String tag(String tag) {
        return tag == null ? "" : tag;
    }

    private Position position(Event event) {
        Mark start = event.getStartMark();
        Mark end = event.getEndMark();
        boolean scalar = event instanceof ScalarEvent || event instanceof AliasEvent;
        int length = scalar && end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : 1;
        return source.position(start.getLine(), start.getColumn(), length);
    }
}
