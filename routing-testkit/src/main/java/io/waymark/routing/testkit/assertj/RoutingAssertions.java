package io.waymark.routing.testkit.assertj;

/**
 * Entry point, to be imported statically: {@code assertThat(Resolved.by(router, request)).goesTo("orders-v2")}.
 */
public final class RoutingAssertions {

    private RoutingAssertions() {}

    /** Assertions on the answer to a request. */
    public static ResolvedAssert assertThat(Resolved actual) {
        return new ResolvedAssert(actual);
    }
}
