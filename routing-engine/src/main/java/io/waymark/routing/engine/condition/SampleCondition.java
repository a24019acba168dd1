package io.waymark.routing.engine.condition;

import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.Fraction;

/** The one random value of the request lies in a share. */
record SampleCondition(Fraction share) implements Condition {

    @Override
    public boolean holds(ReadRequest request) {
        return share.takes(request.random());
    }

    @Override
    public String failure(ReadRequest request) {
        return "outside the share of requests";
    }

    @Override
    public String toString() {
        return "share " + share.numerator() + "/" + share.denominator();
    }
}
