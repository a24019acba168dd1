package io.waymark.routing.engine.condition;

import io.waymark.routing.engine.request.FieldSource;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.Field;
import java.util.List;

/** The method is one of these. */
record MethodCondition(List<String> methods) implements Condition {

    private static final FieldSource METHOD = FieldSource.of(Field.Part.METHOD);

    @Override
    public boolean holds(ReadRequest request) {
        String method = request.method();
        for (int i = 0; i < methods.size(); i++) {
            if (methods.get(i).equals(method)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String failure(ReadRequest request) {
        return "method is " + request.method() + ", not " + String.join(" or ", methods);
    }

    @Override
    public List<KeyValue> keys() {
        return methods.stream().map(method -> new KeyValue(METHOD, method)).toList();
    }

    @Override
    public String toString() {
        return "method " + String.join(" or ", methods);
    }
}
