package io.waymark.routing.jmh;

import io.waymark.routing.RoutingRequest;

/** Counts how often a router looks at a request. */
final class CountingRequest implements RoutingRequest {

    private final RoutingRequest request;
    private int looks;

    CountingRequest(RoutingRequest request) {
        this.request = request;
    }

    /** How often anything was asked of it. */
    int looks() {
        return looks;
    }

    @Override
    public String method() {
        looks++;
        return request.method();
    }

    @Override
    public String scheme() {
        looks++;
        return request.scheme();
    }

    @Override
    public String authority() {
        looks++;
        return request.authority();
    }

    @Override
    public String target() {
        looks++;
        return request.target();
    }

    @Override
    public int headerCount() {
        looks++;
        return request.headerCount();
    }

    @Override
    public String headerName(int index) {
        looks++;
        return request.headerName(index);
    }

    @Override
    public String headerValue(int index) {
        looks++;
        return request.headerValue(index);
    }

    @Override
    public int port() {
        looks++;
        return request.port();
    }
}
