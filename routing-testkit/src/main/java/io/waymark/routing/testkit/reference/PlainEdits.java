package io.waymark.routing.testkit.reference;

import io.waymark.routing.HeaderChanges;
import io.waymark.routing.HeaderLine;
import io.waymark.routing.action.HeaderBatch;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderChange.Operation;
import io.waymark.routing.action.HeaderEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes plain changes of header edits, each judged by the headers as those before it left them. */
final class PlainEdits {

    private PlainEdits() {}

    /**
     * The changes.
     *
     * @param headers the headers that are changed
     * @param texts the texts while these headers are as given
     */
    static List<HeaderChange> changes(
            List<HeaderEdit> edits, List<HeaderLine> headers, Function<List<HeaderLine>, PlainText> texts) {
        List<HeaderChange> made = new ArrayList<>();
        for (HeaderEdit edit : edits) {
            List<HeaderLine> now = HeaderChanges.apply(headers, made);
            if (edit instanceof HeaderChange change) {
                made.add(change);
            } else if (edit instanceof HeaderBatch batch) {
                made.addAll(batch.items().stream()
                        .flatMap(item -> change(item, now, texts.apply(now).oneLine(item.value())))
                        .toList());
            }
        }
        return List.copyOf(made);
    }

    private static Stream<HeaderChange> change(HeaderBatch.Item item, List<HeaderLine> headers, String value) {
        boolean there = headers.stream().anyMatch(line -> line.is(item.name()));
        boolean judged = switch (item.operation()) {
            case ADD_IF_ABSENT -> !there;
            case SET_IF_PRESENT -> there;
            case SET, ADD, REMOVE -> true;
        };
        if (!judged || (value.isEmpty() && !item.keepEmpty())) {
            return Stream.empty();
        }
        boolean adds = item.operation() == Operation.ADD || item.operation() == Operation.ADD_IF_ABSENT;
        return Stream.of(adds ? HeaderChange.add(item.name(), value) : HeaderChange.set(item.name(), value));
    }
}
