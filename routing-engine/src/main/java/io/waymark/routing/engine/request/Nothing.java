package io.waymark.routing.engine.request;

import io.waymark.routing.RoutingRequest;

/** What is read while no request is: so that the last one is not kept from being collected. */
final class Nothing {

    static final RoutingRequest REQUEST = RoutingRequest.builder().build();

    private Nothing() {}
}
