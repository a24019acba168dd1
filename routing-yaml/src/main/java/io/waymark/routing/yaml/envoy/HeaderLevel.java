package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.HeaderChange;
import java.util.List;
import java.util.stream.Stream;

/**
 * The header mutations of one level: of a cluster of a split, a route, a virtual host, or the configuration.
 *
 * @param request changes to the request, in the order in which they are made
 * @param response changes to the response, likewise
 */
record HeaderLevel(List<HeaderChange> request, List<HeaderChange> response) {

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

    private static List<HeaderChange> join(List<HeaderChange> first, List<HeaderChange> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
