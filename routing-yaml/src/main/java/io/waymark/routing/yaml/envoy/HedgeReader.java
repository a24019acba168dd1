package io.waymark.routing.yaml.envoy;

/** Checks HedgePolicy, which is carried through. */
final class HedgeReader {

    private HedgeReader() {}

    static void check(ProtoReader policy) {
        policy.integer("initial_requests", 1, 4_294_967_295L);
        policy.object("additional_request_chance").ifPresent(chance -> {
            chance.integer("numerator", 0, 4_294_967_295L);
            chance.ignore("denominator");
            chance.done();
        });
        policy.optionalBool("hedge_on_per_try_timeout");
        policy.done();
    }
}
