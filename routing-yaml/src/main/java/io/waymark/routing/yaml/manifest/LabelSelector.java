package io.waymark.routing.yaml.manifest;

import io.waymark.routing.yaml.source.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A Kubernetes label selector: all its requirements must hold; without any it selects everything.
 *
 * @param requirements tests on a set of labels
 */
public record LabelSelector(List<Predicate<Map<String, String>>> requirements) {

    private static final Map<String, String> OPERATORS =
            Map.of("In", "In", "NotIn", "NotIn", "Exists", "Exists", "DoesNotExist", "DoesNotExist");

    /** The selector in a field, if it is there. */
    public static Optional<LabelSelector> read(ObjectReader holder, String field) {
        return holder.object(field).map(selector -> {
            List<Predicate<Map<String, String>>> requirements = new ArrayList<>();
            selector.textMap("matchLabels")
                    .forEach((key, value) -> requirements.add(labels -> value.equals(labels.get(key))));
            selector.objects("matchExpressions", 0, 100)
                    .forEach(expression -> expression(expression).ifPresent(requirements::add));
            selector.done();
            return new LabelSelector(List.copyOf(requirements));
        });
    }

    private static Optional<Predicate<Map<String, String>>> expression(ObjectReader expression) {
        Optional<String> key = expression.requiredText("key", 1, 317);
        Optional<String> operator = expression.requiredChoice("operator", OPERATORS);
        List<String> values = expression.texts("values", 0, 1000);
        expression.done();
        return key.flatMap(name -> operator.map(op -> requirement(name, op, values)));
    }

    private static Predicate<Map<String, String>> requirement(String key, String operator, List<String> values) {
        return switch (operator) {
            case "In" -> labels -> labels.containsKey(key) && values.contains(labels.get(key));
            case "NotIn" -> labels -> !labels.containsKey(key) || !values.contains(labels.get(key));
            case "Exists" -> labels -> labels.containsKey(key);
            default -> labels -> !labels.containsKey(key);
        };
    }

    /** Whether all requirements hold for the labels. */
    public boolean selects(Map<String, String> labels) {
        return requirements.stream().allMatch(requirement -> requirement.test(labels));
    }
}
