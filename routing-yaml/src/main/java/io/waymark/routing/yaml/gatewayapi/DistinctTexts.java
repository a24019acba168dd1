package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads lists that are sets: no item stands twice. */
final class DistinctTexts {

    private DistinctTexts() {}

    /** The items, in order; those that stand twice are told. */
    static List<String> read(ObjectReader reader, String field, int max) {
        List<String> items = reader.texts(field, 0, max);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(items.get(i))) {
                reader.itemProblem(
                        ProblemCode.REPEATED,
                        field,
                        i,
                        ProblemRenderer.quote(items.get(i)) + " stands twice",
                        "remove one");
            }
        }
        return items;
    }
}
