package io.waymark.routing.engine.request;

import io.waymark.routing.match.Field;

/** A part of the request line. */
record PartSource(Field.Part part) implements FieldSource {

    @Override
    public int count(ReadRequest request) {
        return 1;
    }

    @Override
    public void find(ReadRequest request, int index) {
        request.value()
                .set(
                        switch (part) {
                            case METHOD -> request.method();
                            case SCHEME -> request.scheme();
                            case AUTHORITY -> request.authority();
                            case TARGET -> request.target();
                        });
    }

    @Override
    public String toString() {
        return part.toString();
    }
}
