package io.waymark.routing.engine.condition;

import io.waymark.routing.engine.request.ReadRequest;
import java.util.List;

/** Something that must hold of a request. Immutable; safe for any thread. */
public interface Condition {

    /** Whether it holds. No garbage, unless the request spreads a header over several lines or is not plain. */
    boolean holds(ReadRequest request);

    /** Why it does not hold, in words. */
    String failure(ReadRequest request);

    /** The exact values of one part of the request, one of which is needed for this to hold; none if it is not of that kind. */
    default List<KeyValue> keys() {
        return List.of();
    }
}
