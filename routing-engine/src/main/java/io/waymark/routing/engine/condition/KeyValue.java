package io.waymark.routing.engine.condition;

import io.waymark.routing.engine.request.FieldSource;

/**
 * A part of the request and a value that it must have.
 *
 * @param key the part
 * @param value the value
 */
public record KeyValue(FieldSource key, String value) {}
