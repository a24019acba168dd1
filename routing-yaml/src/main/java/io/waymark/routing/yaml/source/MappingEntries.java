package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.problem.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Gathers the entries of one mapping: keys that stand twice are told, and what is merged by {@code <<} yields to its own keys. */
final class MappingEntries {

    private final boolean top;
    private final Problems problems;
    private final Map<String, SourceNode.Entry> own = new LinkedHashMap<>();
    private final Map<String, SourceNode.Entry> merged = new LinkedHashMap<>();
    private boolean joined;
    private Optional<SourceNode.Entry> firstMerge = Optional.empty();

    /**
     * Starts without entries.
     *
     * @param top whether the mapping is a whole document
     */
    MappingEntries(boolean top, Problems problems) {
        this.top = top;
        this.problems = problems;
    }

    /** Adds an entry whose key was written as {@code <<} without quotes, or as any other key. */
    void add(SourceNode.Entry entry, boolean merges) {
        if (merges && firstMerge.isEmpty()) {
            firstMerge = Optional.of(entry);
            merge(entry.value());
            return;
        }
        Optional<SourceNode.Entry> first =
                merges ? firstMerge : Optional.ofNullable(own.putIfAbsent(entry.key(), entry));
        first.ifPresent(earlier -> twice(entry, earlier));
    }

    /** All entries: own ones in order, then those that were merged. */
    Map<String, SourceNode.Entry> all() {
        merged.forEach(own::putIfAbsent);
        return own;
    }

    private void twice(SourceNode.Entry second, SourceNode.Entry first) {
        boolean object =
                top && (second.key().equals("apiVersion") || second.key().equals("kind"));
        if (!joined) {
            String quoted = ProblemRenderer.quote(second.key());
            second.keyAt()
                    .refuse(
                            problems,
                            ProblemCode.DUPLICATE_KEY,
                            "the key " + quoted + " stands twice; first at line "
                                    + first.keyAt().line() + ", column "
                                    + first.keyAt().column(),
                            object
                                    ? "if another object begins here, put a line `---` before it"
                                    : "remove one of them");
        }
        if (object) {
            joined = true;
            problems.noteLoss();
        }
    }

    private void merge(SourceNode value) {
        if (value instanceof SourceNode.Mapping mapping) {
            mapping.byKey().forEach(merged::putIfAbsent);
        } else if (value instanceof SourceNode.Sequence list
                && list.items().stream().allMatch(SourceNode.Mapping.class::isInstance)) {
            list.items().forEach(this::merge);
        } else {
            value.at()
                    .refuse(
                            problems,
                            ProblemCode.WRONG_TYPE,
                            "`<<` takes a mapping or a list of mappings, found " + value.description(),
                            "write `<<: *name` with the anchor of a mapping");
        }
    }
}
