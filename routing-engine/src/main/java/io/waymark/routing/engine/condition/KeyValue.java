package io.waymark.routing.engine.condition;

import io.waymark.routing.engine.request.FieldSource;
import io.waymark.routing.engine.request.FoundValue;

/**
 * A part of the request and a value that it must have.
 *
 * @param key the part
 * @param value the value
 */
public record KeyValue(FieldSource key, String value) {

    /** The hash of the value, as that of a request that has it. */
    public long hash(long seed) {
        return new FoundValue().set(value).hash(seed);
    }
}
