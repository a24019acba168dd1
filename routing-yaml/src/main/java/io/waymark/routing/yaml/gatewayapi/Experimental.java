package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;

/** Says that a field belongs to the experimental channel. */
final class Experimental {

    private Experimental() {}

    static void note(ObjectReader reader, String field) {
        if (reader.has(field)) {
            reader.problem(
                    ProblemCode.EXPERIMENTAL,
                    field,
                    "`" + field + "` is of the experimental channel of the Gateway API and may change",
                    "");
        }
    }
}
