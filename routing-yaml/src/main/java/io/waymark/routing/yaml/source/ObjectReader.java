package io.waymark.routing.yaml.source;

import io.waymark.routing.match.RegexSyntaxException;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.problem.Suggestion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads a mapping by the types that a schema expects. Whatever is wrong is noted as a problem and the field counts as absent, so that
 * reading goes on and one run tells everything. A key with nothing behind it is a problem too: nothing never means a default. Call
 * {@link #done()} at the end: it reports the fields that nobody asked for.
 */
public final class ObjectReader {

    private static final int MAX_REASON = 200;

    private final SourceNode.Mapping node;
    private final String path;
    private final ReadContext context;
    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> toldEmpty = new HashSet<>();

    /** Reads a mapping that stands at a path of an object; the path is {@code ""} for the object itself. */
    public ObjectReader(SourceNode.Mapping node, String path, ReadContext context) {
        this.node = node;
        this.path = path;
        this.context = context;
    }

    /** Where the mapping stands. */
    public SourceLocation location() {
        return node.at().location();
    }

    /** Whether the key is there, also with nothing behind it. */
    public boolean isWritten(String key) {
        return node.entry(key).isPresent();
    }

    /** Whether the key is there with anything but nothing behind it. */
    public boolean has(String key) {
        known.add(key);
        return node.entry(key).filter(entry -> !isNull(entry.value())).isPresent();
    }

    /** All keys, in order; reading them is what makes them known. */
    public List<String> keys() {
        return List.copyOf(node.byKey().keySet());
    }

    /** Whether the value of a key is a list. */
    public boolean isList(String key) {
        return node.entry(key)
                .filter(entry -> entry.value() instanceof SourceNode.Sequence)
                .isPresent();
    }

    /** Whether the value of a key is a mapping. */
    public boolean isObject(String key) {
        return node.entry(key)
                .filter(entry -> entry.value() instanceof SourceNode.Mapping)
                .isPresent();
    }

    /** A value of any single kind as it was written, if it is there: text, a number, true or false. */
    public Optional<String> scalar(String key) {
        known.add(key);
        return node.entry(key)
                .filter(entry -> entry.value() instanceof SourceNode.Scalar)
                .map(entry -> ((SourceNode.Scalar) entry.value()).text());
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
        return value(key).flatMap(ValueReader::text);
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
        return value(key).flatMap(value -> value.integer(min, max));
    }

    /** A whole number that must be there. */
    public Optional<Long> requiredInteger(String key, long min, long max) {
        return required(key) ? integer(key, min, max) : Optional.empty();
    }

    /** True or false, if it is there. */
    public Optional<Boolean> bool(String key) {
        return value(key).flatMap(ValueReader::bool);
    }

    /** One of some names, if it is there. */
    public <T> Optional<T> choice(String key, Map<String, T> choices) {
        return value(key).flatMap(value -> value.choice(choices));
    }

    /** One of some names, which must be there. */
    public <T> Optional<T> requiredChoice(String key, Map<String, T> choices) {
        return required(key) ? choice(key, choices) : Optional.empty();
    }

    /** A list of some names with a number of items between the bounds; empty if it is not there. */
    public <T> List<T> choices(String key, int min, int max, Map<String, T> choices) {
        return items(key, min, max, item -> item.choice(choices));
    }

    /** A mapping, if it is there. */
    public Optional<ObjectReader> object(String key) {
        return value(key).flatMap(ValueReader::object);
    }

    /** A mapping that must be there. */
    public Optional<ObjectReader> requiredObject(String key) {
        return required(key) ? object(key) : Optional.empty();
    }

    /** A list of mappings with a number of items between the bounds; empty if it is not there. */
    public List<ObjectReader> objects(String key, int min, int max) {
        return items(key, min, max, ValueReader::object);
    }

    /** A list of mappings that must be there. */
    public List<ObjectReader> requiredObjects(String key, int min, int max) {
        return required(key) ? objects(key, min, max) : List.of();
    }

    /** A list of texts with a number of items between the bounds; empty if it is not there. */
    public List<String> texts(String key, int min, int max) {
        return items(key, min, max, ValueReader::text);
    }

    /** A list of whole numbers between bounds, with a number of items between bounds; empty if it is not there. */
    public List<Long> integers(String key, int minItems, int maxItems, long min, long max) {
        return items(key, minItems, maxItems, item -> item.integer(min, max));
    }

    /** A mapping of texts; empty if it is not there. */
    public Map<String, String> textMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(key)
                .ifPresent(reader ->
                        reader.keys().forEach(name -> reader.text(name).ifPresent(value -> texts.put(name, value))));
        return texts;
    }

    /** Builds a part of the model from what was read; if the model refuses it, that is a problem of the field. */
    public <T> Optional<T> build(String key, Supplier<T> maker) {
        return build(key, "", maker);
    }

    /** The same, with help for what the model's own words do not already mend. */
    public <T> Optional<T> build(String key, String help, Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (RegexSyntaxException refused) {
            String message =
                    "the regular expression fails at character " + (refused.offset() + 1) + ": " + refused.reason();
            problem(ProblemCode.REGEX, key, message, refused.hint());
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            String reason = String.valueOf(refused.getMessage()).replaceFirst("^[A-Za-z]+: ", "");
            problem(
                    ProblemCode.FORM,
                    key,
                    ProblemRenderer.cut(reason, MAX_REASON),
                    FormHelp.of(reason).orElse(help));
            return Optional.empty();
        }
    }

    /** Notes a problem unless exactly one of the keys is there; gives the first that is. */
    public Optional<String> exactlyOne(String... keys) {
        atLeastOne("add one of them", keys);
        return atMostOne(keys);
    }

    /** Notes a problem, with this help, unless one or more of the keys are there. */
    public void atLeastOne(String help, String... keys) {
        if (present(keys).isEmpty()) {
            List<String> empty = List.of(keys).stream().filter(this::isWritten).toList();
            empty.forEach(this::tellEmpty);
            if (empty.isEmpty()) {
                String needed = keys.length == 1 ? "`" + keys[0] + "`" : "one of " + String.join(", ", keys);
                here(ProblemCode.ONE_OF, needed + " is needed here", help);
            }
        }
    }

    /** Notes a problem if more than one of the keys is there; gives the first that is. */
    public Optional<String> atMostOne(String... keys) {
        List<String> given = present(keys);
        if (given.size() > 1) {
            String quoted = given.stream().map(ProblemRenderer::quote).collect(Collectors.joining(" and "));
            problem(ProblemCode.ONE_OF, given.get(1), quoted + " cannot stand together", "keep one of them");
        }
        return given.stream().findFirst();
    }

    /** Fields that may stand here and are not looked at. */
    public void ignore(String... keys) {
        known.addAll(List.of(keys));
    }

    /** Fields that a proxy acted on and that are left to the embedder, which a warning tells once of all objects of the kind. */
    public void leave(String embedder, String... keys) {
        for (String key : keys) {
            tellOnce(ProblemCode.LEFT_TO_EMBEDDER, key, "`" + key + "` has no effect here", embedder);
        }
    }

    /** Fields that never had a part in what a gateway does, which a notice tells once of all objects of the kind. */
    public void noPart(String why, String... keys) {
        for (String key : keys) {
            tellOnce(ProblemCode.NO_PART, key, "`" + key + "` has no part in routing", why);
        }
    }

    private void tellOnce(ProblemCode code, String key, String message, String help) {
        if (has(key)) {
            context.noteOnce(code, node.entry(key).orElseThrow().keyAt(), child(key), message, help);
        }
    }

    /** Notes the fields that nobody asked for. */
    public void done() {
        Optional<String> emptyBefore = Optional.empty();
        for (SourceNode.Entry entry : node.entries()) {
            if (known.contains(entry.key())) {
                emptyBefore = isNull(entry.value()) ? Optional.of(entry.key()) : Optional.empty();
            } else if (!context.problems().isFull()) {
                unknown(entry, emptyBefore);
            }
        }
    }

    private void unknown(SourceNode.Entry entry, Optional<String> emptyBefore) {
        String help = Suggestion.nearest(entry.key(), known)
                .map(near -> "did you mean `" + near + "`?")
                .or(() -> emptyBefore.map(parent -> "if it belongs to `" + parent + "`, indent it further"))
                .orElse(known.isEmpty() ? "nothing may stand here" : "the fields here are " + String.join(", ", known));
        String message = "unknown field " + ProblemRenderer.quote(entry.key()) + (path.isEmpty() ? "" : " in " + path);
        context.note(ProblemCode.UNKNOWN_FIELD, entry.keyAt(), child(entry.key()), message, help);
    }

    /** Notes a problem with the value of a field, or with this mapping if the field is not there. */
    public void problem(ProblemCode code, String key, String message, String help) {
        Position at = node.entry(key)
                .map(entry -> entry.value() instanceof SourceNode.Scalar && !isNull(entry.value())
                        ? entry.value().at()
                        : entry.keyAt())
                .orElse(node.at());
        context.note(code, at, child(key), message, help);
    }

    /** Notes a problem with an item of a list, counted from 0. */
    public void itemProblem(ProblemCode code, String key, int item, String message, String help) {
        Position at = node.entry(key)
                .filter(entry -> entry.value() instanceof SourceNode.Sequence)
                .map(entry ->
                        ((SourceNode.Sequence) entry.value()).items().get(item).at())
                .orElse(node.at());
        context.note(code, at, child(key) + "[" + item + "]", message, help);
    }

    /** Notes a problem with this mapping. */
    public void here(ProblemCode code, String message, String help) {
        context.note(code, node.at(), path, message, help);
    }

    /** Notes that this object is of no kind that is known, so that nothing can be said of what refers to it. */
    public void lost(String key, String message, String help) {
        context.problems().noteLoss();
        problem(ProblemCode.UNKNOWN_KIND, key, message, help);
    }

    private Optional<ValueReader> value(String key) {
        known.add(key);
        Optional<SourceNode.Entry> entry = node.entry(key);
        if (entry.filter(each -> isNull(each.value())).isPresent()) {
            tellEmpty(key);
            return Optional.empty();
        }
        return entry.map(each -> new ValueReader(each.value(), child(key), context));
    }

    private boolean required(String key) {
        if (!isWritten(key)) {
            known.add(key);
            String help = keys().stream()
                    .filter(written -> written.equalsIgnoreCase(key))
                    .findFirst()
                    .map(written -> "write it so, with these capitals, in place of " + ProblemRenderer.quote(written))
                    .orElse("add `" + key + "`");
            problem(ProblemCode.REQUIRED, key, "`" + key + "` is required here", help);
        }
        return value(key).isPresent();
    }

    private void tellEmpty(String key) {
        if (toldEmpty.add(key)) {
            problem(
                    ProblemCode.REQUIRED,
                    key,
                    "`" + key + "` is empty",
                    "give it a value; what belongs to it is indented further than it");
        }
    }

    private <T> List<T> items(String key, int min, int max, Function<ValueReader, Optional<T>> reader) {
        Optional<ValueReader> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        List<ValueReader> items = value.get().items();
        if (isList(key)) {
            sized(key, items.size(), min, max, "items");
        }
        List<T> read = new ArrayList<>();
        items.forEach(item -> reader.apply(item).ifPresent(read::add));
        return read;
    }

    private boolean sized(String key, int size, int min, int max, String unit) {
        boolean fits = size >= min && size <= max;
        if (!fits) {
            problem(
                    ProblemCode.SIZE,
                    key,
                    "`" + key + "` " + (size == 0 ? "is empty" : "has " + size + " " + unit),
                    min == 0 ? "write at most " + max + " " + unit : "write " + min + " to " + max + " " + unit);
        }
        return fits;
    }

    private static boolean isNull(SourceNode value) {
        return value instanceof SourceNode.Scalar scalar && scalar.kind() == ScalarKind.NULL;
    }

    private String child(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
