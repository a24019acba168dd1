package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.yaml.appmesh.MeshObjects.WeightedTarget;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the {@code action} of a router's route. Source for the sum: App Mesh API Reference, WeightedTarget. */
final class WeightedTargets {

    private static final int MAX_SUM = 100;

    private WeightedTargets() {}

    static List<WeightedTarget> read(ObjectReader action, RouteForm form, String namespace) {
        List<WeightedTarget> targets = new ArrayList<>();
        List<ObjectReader> readers = action.requiredObjects("weightedTargets", 1, 10);
        for (ObjectReader target : readers) {
            Optional<Long> weight = target.requiredInteger("weight", 0, 100);
            Optional<Reference> node = form.node(target, namespace);
            OptionalInt port = form.port(target);
            target.done();
            if (weight.isPresent() && node.isPresent()) {
                targets.add(new WeightedTarget(node.get(), weight.get(), port, target));
            }
        }
        action.done();
        return isSumAllowed(action, targets, readers.size()) ? targets : List.of();
    }

    private static boolean isSumAllowed(ObjectReader action, List<WeightedTarget> targets, int written) {
        long sum = targets.stream().mapToLong(WeightedTarget::weight).sum();
        if (sum > MAX_SUM) {
            action.problem(
                    ProblemCode.WEIGHTS,
                    "weightedTargets",
                    "the weights add up to " + sum + ", and App Mesh allows at most " + MAX_SUM,
                    "scale them down: only their proportions count");
            return false;
        }
        if (sum == 0 && written > 0 && targets.size() == written) {
            action.problem(
                    ProblemCode.WEIGHTS,
                    "weightedTargets",
                    "all weights are 0, so nothing can be chosen",
                    "raise one of them");
            return false;
        }
        return true;
    }
}
