package io.waymark.routing.engine.outcome;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.action.HeaderBatch;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderChange.Operation;
import io.waymark.routing.action.HeaderEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is done to headers. Where it is the same for every request, its changes are made once. Immutable; safe for any thread.
 *
 * @param edits the edits, in order
 * @param plain the changes, where {@code isPlain}
 * @param isPlain whether the changes are the same for every request
 */
record HeaderEdits(List<HeaderEdit> edits, List<HeaderChange> plain, boolean isPlain) {

    /** Nothing is changed. */
    static final HeaderEdits NONE = new HeaderEdits(List.of(), List.of(), true);

    static HeaderEdits of(List<HeaderEdit> edits) {
        if (edits.isEmpty()) {
            return NONE;
        }
        boolean plain = edits.stream().allMatch(HeaderChange.class::isInstance);
        List<HeaderChange> changes =
                plain ? edits.stream().map(HeaderChange.class::cast).toList() : List.of();
        return new HeaderEdits(edits, changes, plain);
    }

    /** These, and then more. */
    HeaderEdits then(List<HeaderChange> more) {
        return more.isEmpty() ? this : of(Way.join(edits, List.copyOf(more)));
    }

    /**
     * The changes of one request.
     *
     * @param lines the headers that are changed
     * @param texts makes texts while the headers are as they are given
     */
    List<HeaderChange> changes(List<HeaderLine> lines, Function<List<HeaderLine>, TextMaker> texts) {
        if (isPlain) {
            return plain;
        }
        List<HeaderChange> made = new ArrayList<>();
        List<HeaderLine> now = lines;
        for (HeaderEdit edit : edits) {
            List<HeaderChange> next = edit instanceof HeaderBatch batch
                    ? settled(batch, now, texts.apply(now))
                    : List.of((HeaderChange) edit);
            now = HeaderChanges.apply(now, next);
            made.addAll(next);
        }
        return List.copyOf(made);
    }

    private static List<HeaderChange> settled(HeaderBatch batch, List<HeaderLine> lines, TextMaker texts) {
        List<HeaderChange> changes = new ArrayList<>();
        for (HeaderBatch.Item item : batch.items()) {
            String value = TextMaker.oneLine(texts.text(item.value()));
            boolean there = lines.stream().anyMatch(line -> line.is(item.name()));
            if (!value.isEmpty() || item.keepEmpty()) {
                operation(item.operation(), there)
                        .ifPresent(operation -> changes.add(new HeaderChange(operation, item.name(), value)));
            }
        }
        return changes;
    }

    private static Optional<Operation> operation(Operation asked, boolean there) {
        return switch (asked) {
            case ADD_IF_ABSENT -> there ? Optional.empty() : Optional.of(Operation.ADD);
            case SET_IF_PRESENT -> there ? Optional.of(Operation.SET) : Optional.empty();
            case SET, ADD, REMOVE -> Optional.of(asked);
        };
    }
}
