package io.waymark.routing.yaml.source;

import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.problem.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one value by the type that a schema expects. What is wrong with it is noted as a problem, with what to write instead.
 *
 * @param value the value
 * @param path its path in the object
 */
record ValueReader(SourceNode value, String path, ReadContext context) {

    Optional<String> text() {
        if (value instanceof SourceNode.Scalar scalar && scalar.kind() == ScalarKind.TEXT) {
            return Optional.of(scalar.text());
        }
        ProblemCode code = value instanceof SourceNode.Scalar ? ProblemCode.UNQUOTED : ProblemCode.WRONG_TYPE;
        return refuse(code, "text is expected here, found " + value.description(), TypeHints.text(value));
    }

    Optional<Long> integer(long min, long max) {
        if (!(value instanceof SourceNode.Scalar scalar && scalar.kind() == ScalarKind.INTEGER)) {
            return wrong("a whole number", TypeHints.wholeNumber(value));
        }
        Optional<Long> number = parse(scalar.text()).filter(each -> each >= min && each <= max);
        if (number.isEmpty()) {
            String message = ProblemRenderer.quote(scalar.text()) + " is out of range";
            return refuse(ProblemCode.RANGE, message, "write a number from " + min + " to " + max);
        }
        return number;
    }

    private static Optional<Long> parse(String digits) {
        try {
            return Optional.of(Long.parseLong(digits));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    Optional<Boolean> bool() {
        if (value instanceof SourceNode.Scalar scalar && scalar.kind() == ScalarKind.BOOLEAN) {
            if (scalar.text().equals("true") || scalar.text().equals("false")) {
                return Optional.of(scalar.text().equals("true"));
            }
        }
        return wrong("true or false", TypeHints.bool(value));
    }

    <T> Optional<T> choice(Map<String, T> choices) {
        if (!(value instanceof SourceNode.Scalar scalar)) {
            return wrong("text", TypeHints.text(value));
        }
        Optional<T> chosen = Optional.ofNullable(choices.get(scalar.text()));
        if (chosen.isEmpty()) {
            String all = String.join(", ", choices.keySet().stream().sorted().toList());
            String help = Suggestion.nearest(scalar.text(), choices.keySet())
                    .map(near -> "did you mean `" + near + "`?")
                    .orElse("write one of " + all);
            String message = ProblemRenderer.quote(scalar.text()) + " is none of " + all;
            return refuse(ProblemCode.NOT_A_CHOICE, message, help);
        }
        return chosen;
    }

    Optional<ObjectReader> object() {
        return value instanceof SourceNode.Mapping mapping
                ? Optional.of(new ObjectReader(mapping, path, context))
                : wrong("a mapping", TypeHints.mapping(value));
    }

    List<ValueReader> items() {
        List<ValueReader> items = new ArrayList<>();
        if (value instanceof SourceNode.Sequence list) {
            for (int i = 0; i < list.items().size(); i++) {
                items.add(new ValueReader(list.items().get(i), path + "[" + i + "]", context));
            }
        } else {
            wrong("a list", TypeHints.list(value));
        }
        return items;
    }

    private <T> Optional<T> wrong(String expected, String help) {
        String message = expected + " is expected here, found " + value.description();
        return refuse(ProblemCode.WRONG_TYPE, message, help);
    }

    private <T> Optional<T> refuse(ProblemCode code, String message, String help) {
        context.note(code, value.at(), path, message, help);
        return Optional.empty();
    }
}
