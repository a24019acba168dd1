package io.waymark.routing.engine.condition;

import io.waymark.routing.engine.request.ReadRequest;

/** The scheme is this. */
record SchemeCondition(String scheme) implements Condition {

    @Override
    public boolean holds(ReadRequest request) {
        return scheme.equals(request.scheme());
    }

    @Override
    public String failure(ReadRequest request) {
        return "scheme is " + request.scheme() + ", not " + scheme;
    }

    @Override
    public String toString() {
        return "scheme " + scheme;
    }
}
