package io.waymark.routing.yaml.source;

import io.waymark.routing.match.RegexSyntaxException;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.yaml.problem.Place;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.problem.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Reads a mapping by the types that a schema expects. Whatever is wrong is noted as a problem and the field counts as absent, so that
 * reading goes on and one run tells everything. Call {@link #done()} at the end: it reports the fields that nobody asked for.
 */
public final class ObjectReader {

    private final SourceNode.Mapping node;
    private final String path;
    private final ReadContext context;
    private final Set<String> known = new LinkedHashSet<>();

    /** Reads a mapping that stands at a path of an object; the path is {@code ""} for the object itself. */
    public ObjectReader(SourceNode.Mapping node, String path, ReadContext context) {
        this.node = node;
        this.path = path;
        this.context = context;
    }

    /** Where the mapping stands. */
    public SourceLocation location() {
        return node.at().get().location();
    }

    /** Whether the key is there with anything but nothing behind it. */
    public boolean has(String key) {
        known.add(key);
        return node.entry(key).filter(entry -> !isNull(entry.value())).isPresent();
    }

    /** All keys, in order; reading them is what makes them known. */
    public List<String> keys() {
        return node.entries().stream().map(SourceNode.Entry::key).toList();
    }

    /** Whether the value of a key is a list. */
    public boolean isList(String key) {
        return node.entry(key)
                .filter(entry -> entry.value() instanceof SourceNode.Sequence)
                .isPresent();
    }

    /** Whether the value of a key is a whole number. */
    public boolean isInteger(String key) {
        return node.entry(key)
                .filter(entry ->
                        entry.value() instanceof SourceNode.Scalar scalar && scalar.kind() == ScalarKind.INTEGER)
                .isPresent();
    }

    /** The keys that are there, of those given. */
    public List<String> present(String... keys) {
        return List.of(keys).stream().filter(this::has).toList();
    }

    /** Text, if it is there. */
    public Optional<String> text(String key) {
        return entry(key).flatMap(entry -> text(key, entry.value()));
    }

    /** Text of a length between the bounds, if it is there. */
    public Optional<String> text(String key, int min, int max) {
        return text(key).filter(value -> sized(key, value.length(), min, max, "characters"));
    }

    /** Text that must be there. */
    public Optional<String> requiredText(String key, int min, int max) {
        return required(key) ? text(key, min, max) : Optional.empty();
    }

    /** A whole number in plain decimal digits between the bounds, if it is there. */
    public Optional<Long> integer(String key, long min, long max) {
        return entry(key).flatMap(entry -> integer(key, entry.value(), min, max));
    }

    /** A whole number that must be there. */
    public Optional<Long> requiredInteger(String key, long min, long max) {
        return required(key) ? integer(key, min, max) : Optional.empty();
    }

    /** True or false, if it is there. */
    public Optional<Boolean> bool(String key) {
        return entry(key).flatMap(entry -> {
            if (entry.value() instanceof SourceNode.Scalar scalar && scalar.kind() == ScalarKind.BOOLEAN) {
                boolean exact = scalar.text().equals("true") || scalar.text().equals("false");
                if (exact) {
                    return Optional.of(scalar.text().equals("true"));
                }
            }
            return wrong(key, entry.value(), "true or false");
        });
    }

    /** One of some names, if it is there. */
    public <T> Optional<T> choice(String key, Map<String, T> choices) {
        return text(key).flatMap(value -> chosen(key, value, choices));
    }

    /** A list of some names with a number of items between the bounds; empty if it is not there. */
    public <T> List<T> choices(String key, int min, int max, Map<String, T> choices) {
        List<T> chosen = new ArrayList<>();
        texts(key, min, max).forEach(value -> chosen(key, value, choices).ifPresent(chosen::add));
        return chosen;
    }

    private <T> Optional<T> chosen(String key, String value, Map<String, T> choices) {
        Optional<T> chosen = Optional.ofNullable(choices.get(value));
        if (chosen.isEmpty()) {
            String all = String.join(", ", choices.keySet().stream().sorted().toList());
            String help = Suggestion.nearest(value, choices.keySet())
                    .map(near -> "did you mean `" + near + "`?")
                    .orElse("write one of " + all);
            problem(ProblemCode.NOT_A_CHOICE, key, ProblemRenderer.quote(value) + " is none of " + all, help);
        }
        return chosen;
    }

    /** A mapping, if it is there. */
    public Optional<ObjectReader> object(String key) {
        return entry(key)
                .flatMap(entry -> entry.value() instanceof SourceNode.Mapping mapping
                        ? Optional.of(new ObjectReader(mapping, child(key), context))
                        : wrong(key, entry.value(), "a mapping"));
    }

    /** A mapping that must be there. */
    public Optional<ObjectReader> requiredObject(String key) {
        return required(key) ? object(key) : Optional.empty();
    }

    /** A list of mappings with a number of items between the bounds; empty if it is not there. */
    public List<ObjectReader> objects(String key, int min, int max) {
        List<ObjectReader> readers = new ArrayList<>();
        List<SourceNode> items = items(key, min, max);
        for (int i = 0; i < items.size(); i++) {
            String itemPath = child(key) + "[" + i + "]";
            if (items.get(i) instanceof SourceNode.Mapping mapping) {
                readers.add(new ObjectReader(mapping, itemPath, context));
            } else {
                note(
                        ProblemCode.WRONG_TYPE,
                        items.get(i),
                        itemPath,
                        "a mapping is expected here, found " + items.get(i).description(),
                        "");
            }
        }
        return readers;
    }

    /** A list of texts with a number of items between the bounds; empty if it is not there. */
    public List<String> texts(String key, int min, int max) {
        List<String> texts = new ArrayList<>();
        items(key, min, max).forEach(item -> text(key, item).ifPresent(texts::add));
        return texts;
    }

    /** A mapping of texts; empty if it is not there. */
    public Map<String, String> textMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(key)
                .ifPresent(reader -> reader.node
                        .entries()
                        .forEach(entry -> reader.text(entry.key()).ifPresent(value -> texts.put(entry.key(), value))));
        return texts;
    }

    /** Builds a part of the model from what was read; if the model refuses it, that is a problem of the field. */
    public <T> Optional<T> build(String key, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (RegexSyntaxException refused) {
            String message =
                    "the regular expression fails at character " + (refused.offset() + 1) + ": " + refused.reason();
            problem(ProblemCode.REGEX, key, message, refused.hint());
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            problem(ProblemCode.FORM, key, String.valueOf(refused.getMessage()), "");
            return Optional.empty();
        }
    }

    /** Notes a problem unless exactly one of the keys is there; gives the first that is. */
    public Optional<String> exactlyOne(String... keys) {
        List<String> given = present(keys);
        if (given.isEmpty()) {
            here(ProblemCode.ONE_OF, "one of " + String.join(", ", keys) + " is needed here", "add one of them");
        }
        return given.isEmpty() ? Optional.empty() : atMostOne(keys);
    }

    /** Notes a problem if more than one of the keys is there; gives the first that is. */
    public Optional<String> atMostOne(String... keys) {
        List<String> given = present(keys);
        if (given.size() > 1) {
            problem(
                    ProblemCode.ONE_OF,
                    given.get(1),
                    String.join(" and ", given) + " cannot stand together",
                    "keep one of " + String.join(", ", keys));
        }
        return given.stream().findFirst();
    }

    /** Fields that may stand here and are not looked at. */
    public void ignore(String... keys) {
        known.addAll(List.of(keys));
    }

    /** Notes the fields that nobody asked for. */
    public void done() {
        for (SourceNode.Entry entry : node.entries()) {
            if (!known.contains(entry.key())) {
                String help = Suggestion.nearest(entry.key(), known)
                        .map(near -> "did you mean `" + near + "`?")
                        .orElse("the fields here are " + String.join(", ", known));
                String place = path.isEmpty() ? "" : " in " + path;
                context.note(
                        ProblemCode.UNKNOWN_FIELD,
                        entry.keyAt().get(),
                        child(entry.key()),
                        "unknown field " + ProblemRenderer.quote(entry.key()) + place,
                        help);
            }
        }
    }

    /** Notes a problem with the value of a field, or with this mapping if the field is not there. */
    public void problem(ProblemCode code, String key, String message, String help) {
        Place place = node.entry(key)
                .map(entry -> entry.value() instanceof SourceNode.Scalar
                        ? entry.value().at().get()
                        : entry.keyAt().get())
                .orElseGet(() -> node.at().get());
        context.note(code, place, child(key), message, help);
    }

    /** Notes a problem with this mapping. */
    public void here(ProblemCode code, String message, String help) {
        context.note(code, node.at().get(), path, message, help);
    }

    private boolean required(String key) {
        boolean there = has(key);
        if (!there) {
            String found = node.entry(key).isPresent() ? " and is empty" : "";
            problem(ProblemCode.REQUIRED, key, "`" + key + "` is required" + found, "add `" + key + "`");
        }
        return there;
    }

    private Optional<SourceNode.Entry> entry(String key) {
        known.add(key);
        Optional<SourceNode.Entry> entry = node.entry(key);
        if (entry.isPresent() && isNull(entry.get().value())) {
            problem(ProblemCode.REQUIRED, key, "`" + key + "` is empty", "give it a value, or leave the key out");
            return Optional.empty();
        }
        return entry;
    }

    private Optional<String> text(String key, SourceNode value) {
        if (!(value instanceof SourceNode.Scalar scalar)) {
            return wrong(key, value, "text");
        }
        if (scalar.kind() == ScalarKind.TEXT) {
            return Optional.of(scalar.text());
        }
        note(
                ProblemCode.UNQUOTED,
                value,
                child(key),
                "text is expected here, found " + scalar.description(),
                "write \"" + scalar.text() + "\" with quotes");
        return Optional.empty();
    }

    private Optional<Long> integer(String key, SourceNode value, long min, long max) {
        boolean whole = value instanceof SourceNode.Scalar scalar && scalar.kind() == ScalarKind.INTEGER;
        if (!whole) {
            return wrong(key, value, "a whole number");
        }
        String digits = ((SourceNode.Scalar) value).text();
        try {
            long number = Long.parseLong(digits);
            if (number >= min && number <= max) {
                return Optional.of(number);
            }
        } catch (NumberFormatException tooLarge) {
            return outside(key, digits, min, max);
        }
        return outside(key, digits, min, max);
    }

    private Optional<Long> outside(String key, String digits, long min, long max) {
        problem(
                ProblemCode.RANGE,
                key,
                ProblemRenderer.quote(digits) + " is not between " + min + " and " + max,
                "write a number from " + min + " to " + max);
        return Optional.empty();
    }

    private List<SourceNode> items(String key, int min, int max) {
        Optional<SourceNode.Entry> entry = entry(key);
        if (entry.isEmpty()) {
            return List.of();
        }
        if (!(entry.get().value() instanceof SourceNode.Sequence list)) {
            wrong(key, entry.get().value(), "a list");
            return List.of();
        }
        return sized(key, list.items().size(), min, max, "items") ? list.items() : List.of();
    }

    private boolean sized(String key, int size, int min, int max, String unit) {
        boolean fits = size >= min && size <= max;
        if (!fits) {
            problem(
                    ProblemCode.SIZE,
                    key,
                    "`" + key + "` has " + size + " " + unit,
                    min + " to " + max + " " + unit + " are allowed");
        }
        return fits;
    }

    private <T> Optional<T> wrong(String key, SourceNode value, String expected) {
        note(
                ProblemCode.WRONG_TYPE,
                value,
                child(key),
                expected + " is expected here, found " + value.description(),
                "");
        return Optional.empty();
    }

    private void note(ProblemCode code, SourceNode value, String field, String message, String help) {
        context.note(code, value.at().get(), field, message, help);
    }

    private static boolean isNull(SourceNode value) {
        return value instanceof SourceNode.Scalar scalar && scalar.kind() == ScalarKind.NULL;
    }

    private String child(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
