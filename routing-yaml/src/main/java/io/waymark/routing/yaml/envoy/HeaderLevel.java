package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.HeaderBatch;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderChange.Operation;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.yaml.envoy.format.Known;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The header mutations of one level: of a cluster of a split, a route, a virtual host, or the configuration.
 *
 * @param request changes to the request, in the order in which they are made
 * @param response changes to the response, likewise
 */
record HeaderLevel(List<HeaderEdit> request, List<HeaderEdit> response) {

    /** No changes. */
    static final HeaderLevel NONE = new HeaderLevel(List.of(), List.of());

    /** Copies the lists. */
    HeaderLevel {
        request = List.copyOf(request);
        response = List.copyOf(response);
    }

    boolean isEmpty() {
        return request.isEmpty() && response.isEmpty();
    }

    /** These, and then the others, which work on what these left. */
    HeaderLevel then(HeaderLevel next) {
        return new HeaderLevel(join(request, next.request), join(response, next.response));
    }

    /** These, where the name of the route is known. */
    HeaderLevel of(Known route) {
        return new HeaderLevel(known(request, route), known(response, route));
    }

    private static List<HeaderEdit> known(List<HeaderEdit> edits, Known route) {
        return edits.stream()
                .flatMap(edit -> edit instanceof HeaderBatch batch ? known(batch, route).stream() : Stream.of(edit))
                .toList();
    }

    private static List<HeaderEdit> known(HeaderBatch batch, Known route) {
        return edits(batch.items().stream()
                .map(item ->
                        new HeaderBatch.Item(item.operation(), item.name(), route.in(item.value()), item.keepEmpty()))
                .filter(item -> item.keepEmpty() || !item.value().isEmpty())
                .toList());
    }

    /** Plain changes, one after the other, where that comes to the same; else one batch. */
    static List<HeaderEdit> edits(List<HeaderBatch.Item> items) {
        Map<String, Integer> changesOf = new HashMap<>();
        items.forEach(item -> changesOf.merge(item.name(), 1, Integer::sum));
        boolean plain = items.stream()
                .allMatch(item -> item.value().literal().isPresent()
                        && (!judges(item) || changesOf.getOrDefault(item.name(), 0) == 1));
        return plain ? items.stream().<HeaderEdit>map(HeaderLevel::plain).toList() : List.of(new HeaderBatch(items));
    }

    /** Whether it matters that the header is there. */
    private static boolean judges(HeaderBatch.Item item) {
        return item.operation() == Operation.ADD_IF_ABSENT || item.operation() == Operation.SET_IF_PRESENT;
    }

    private static HeaderChange plain(HeaderBatch.Item item) {
        return new HeaderChange(
                item.operation(), item.name(), item.value().literal().orElseThrow());
    }

    private static List<HeaderEdit> join(List<HeaderEdit> first, List<HeaderEdit> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
