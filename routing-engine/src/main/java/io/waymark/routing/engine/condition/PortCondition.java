package io.waymark.routing.engine.condition;

import io.waymark.routing.engine.request.ReadRequest;

/** The port of the listener that took the request is this. */
record PortCondition(int port) implements Condition {

    @Override
    public boolean holds(ReadRequest request) {
        return port == request.port();
    }

    @Override
    public String failure(ReadRequest request) {
        return "port is " + request.port() + ", not " + port;
    }

    @Override
    public String toString() {
        return "port " + port;
    }
}
