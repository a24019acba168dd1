package io.waymark.routing.engine.condition;

import io.waymark.routing.engine.request.FieldSource;
import io.waymark.routing.engine.request.FoundValue;
import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.ValueMatch;
import java.util.List;

/**
 * A condition on a field. What a missing field means is settled here, once.
 *
 * @param match the condition as configured
 * @param source where the values come from
 * @param test what a value must be
 * @param missing whether the condition holds of a request without the field
 */
record FieldCondition(FieldMatch match, FieldSource source, ValueTest test, boolean missing) implements Condition {

    static Condition of(FieldMatch match, HeaderNames names) {
        ValueTest test = ValueTest.of(match.value());
        return new FieldCondition(match, FieldSource.of(match.field(), names), test, missing(match, test));
    }

    private static boolean missing(FieldMatch match, ValueTest test) {
        return switch (match.missing()) {
            case FAILS -> match.value() instanceof ValueMatch.Present && match.inverted();
            case EMPTY -> test.takes(new FoundValue()) != match.inverted();
            case DIFFERS -> match.inverted();
        };
    }

    @Override
    public boolean holds(ReadRequest request) {
        int count = source.count(request);
        if (count == 0) {
            return missing;
        }
        boolean taken = false;
        for (int i = 0; i < count && !taken; i++) {
            source.find(request, i);
            taken = test.takes(request.value());
        }
        return taken != match.inverted();
    }

    @Override
    public String failure(ReadRequest request) {
        String found = match.field() + " is " + source.text(request);
        if (match.value() instanceof ValueMatch.Present) {
            return found + (match.inverted() ? ", and must be missing" : ", and must be there");
        }
        return found + (match.inverted() ? ", and must not fit " : ", and must fit ") + match.value();
    }

    @Override
    public List<KeyValue> keys() {
        boolean exact = match.value() instanceof ValueMatch.Exact value && !value.ignoreCase();
        boolean needed = exact && !match.inverted() && match.missing() != Missing.EMPTY;
        return needed && match.value() instanceof ValueMatch.Exact value
                ? List.of(new KeyValue(source, value.text()))
                : List.of();
    }

    @Override
    public String toString() {
        return match.field() + (match.inverted() ? " not " : " ") + match.value();
    }
}
