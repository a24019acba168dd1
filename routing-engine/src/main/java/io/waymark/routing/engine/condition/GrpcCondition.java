package io.waymark.routing.engine.condition;

import io.waymark.routing.engine.request.ReadRequest;

/** The request is a gRPC request. */
record GrpcCondition() implements Condition {

    @Override
    public boolean holds(ReadRequest request) {
        return request.isGrpc();
    }

    @Override
    public String failure(ReadRequest request) {
        return "this is no gRPC request";
    }

    @Override
    public String toString() {
        return "gRPC";
    }
}
