package io.waymark.routing.yaml.envoy;

import io.waymark.routing.meta.Extension;
import io.waymark.routing.meta.SourceLocation;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.problem.ProblemRenderer;
import io.waymark.routing.yaml.source.ObjectReader;
import io.waymark.routing.yaml.source.ReadContext;
import io.waymark.routing.yaml.source.SourceNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads a message in the JSON form of protocol buffers: names in {@code snake_case} or {@code camelCase}, null for absent, whole numbers
 * also as text, enumerations by name or number. Call {@link #done()} at the end: it reports the fields that nobody asked for.
 */
final class ProtoReader {

    private final SourceNode.Mapping node;
    private final String path;
    private final ReadContext context;
    private final ObjectReader fields;

    ProtoReader(SourceNode.Mapping written, String path, ReadContext context) {
        this.node = snakeCase(written, context);
        this.path = path;
        this.context = context;
        this.fields = new ObjectReader(node, path, context);
    }

    private static SourceNode.Mapping snakeCase(SourceNode.Mapping written, ReadContext context) {
        Map<String, SourceNode.Entry> entries = new LinkedHashMap<>();
        for (SourceNode.Entry entry : written.entries()) {
            String name = ProtoNames.snakeCase(entry.key());
            SourceNode.Entry first =
                    entries.putIfAbsent(name, new SourceNode.Entry(name, entry.keyAt(), entry.value()));
            if (first != null) {
                new ObjectReader(written, "", context)
                        .problem(
                                ProblemCode.DUPLICATE_KEY,
                                entry.key(),
                                ProblemRenderer.quote(entry.key()) + " is a second spelling of "
                                        + ProblemRenderer.quote(name),
                                "keep one of them");
            }
        }
        return new SourceNode.Mapping(entries, written.at());
    }

    SourceLocation location() {
        return fields.location();
    }

    /** Whether the field is set, also to an empty value. */
    boolean has(String key) {
        return fields.has(key);
    }

    List<String> present(String... keys) {
        return fields.present(keys);
    }

    /** Text. */
    Optional<String> text(String key) {
        return has(key) ? fields.text(key) : Optional.empty();
    }

    /** Text that is not empty, if it is there; as everywhere in protocol buffers, empty text is text that is not there. */
    Optional<String> someText(String key) {
        return text(key).filter(value -> !value.isEmpty());
    }

    /** Text of at least one character that must be there. */
    Optional<String> requiredText(String key) {
        return fields.requiredText(key, 1, Integer.MAX_VALUE);
    }

    /** A whole number, also one written as text. */
    Optional<Long> integer(String key, long min, long max) {
        if (!has(key)) {
            return Optional.empty();
        }
        Optional<Long> written = scalar(key).flatMap(ProtoNames::wholeNumber);
        if (written.isEmpty()) {
            return fields.integer(key, min, max);
        }
        if (written.get() < min || written.get() > max) {
            problem(
                    ProblemCode.RANGE,
                    key,
                    written.get() + " is not between " + min + " and " + max,
                    "write a number from " + min + " to " + max);
            return Optional.empty();
        }
        return written;
    }

    boolean bool(String key) {
        return optionalBool(key).orElse(false);
    }

    /** True or false, also as text, where the difference between false and absent counts. */
    Optional<Boolean> optionalBool(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        Optional<Boolean> text = scalar(key)
                .map(SourceNode.Scalar::text)
                .filter(written -> written.equals("true") || written.equals("false"))
                .map(Boolean::valueOf);
        return text.isPresent() ? text : fields.bool(key);
    }

    /**
     * A value of an enumeration, whose names are given in the order of their numbers from 0. Envoy compares names without case
     * (envoyproxy/envoy, test/common/router/config_impl_test.cc, Priority).
     */
    Optional<String> choice(String key, List<String> names) {
        Optional<Long> number = scalar(key).filter(SourceNode.Scalar::plain).flatMap(ProtoNames::wholeNumber);
        if (number.isPresent() && number.get() >= 0 && number.get() < names.size()) {
            fields.has(key);
            return Optional.of(names.get(number.get().intValue()));
        }
        Optional<String> named = scalar(key)
                .flatMap(scalar ->
                        names.stream().filter(scalar.text()::equalsIgnoreCase).findFirst());
        if (named.isPresent() && fields.has(key)) {
            return named;
        }
        Map<String, String> choices = new LinkedHashMap<>();
        names.forEach(name -> choices.put(name, name));
        return has(key) ? fields.choice(key, choices) : Optional.empty();
    }

    /** A duration: {@code 1.5s}, or a mapping of seconds and nanos. */
    Optional<Duration> duration(String key) {
        if (child(key).isPresent()) {
            return object(key).flatMap(ProtoReader::secondsAndNanos);
        }
        Optional<String> text = text(key);
        Optional<Duration> duration = text.flatMap(ProtoNames::duration);
        if (text.isPresent() && duration.isEmpty()) {
            problem(ProblemCode.FORM, key, "this is no duration", "write seconds with an `s`: `5s`, `0.25s`");
        }
        return duration;
    }

    private static Optional<Duration> secondsAndNanos(ProtoReader reader) {
        long seconds = reader.integer("seconds", 0, 315_576_000_000L).orElse(0L);
        long nanos = reader.integer("nanos", 0, 999_999_999).orElse(0L);
        reader.done();
        return Optional.of(Duration.ofSeconds(seconds, nanos));
    }

    /** A message. */
    Optional<ProtoReader> object(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        Optional<ProtoReader> message = child(key).map(mapping -> new ProtoReader(mapping, pathOf(key), context));
        if (message.isEmpty()) {
            fields.object(key);
        }
        return message;
    }

    /** A message that must be there. */
    Optional<ProtoReader> requiredObject(String key) {
        if (!has(key)) {
            problem(ProblemCode.REQUIRED, key, "`" + key + "` is required here", "add `" + key + "`");
        }
        return object(key);
    }

    /** A list of messages; empty if it is not there. */
    List<ProtoReader> objects(String key) {
        List<ProtoReader> messages = new ArrayList<>();
        if (has(key)) {
            fields.objects(key, 0, Integer.MAX_VALUE);
            List<SourceNode> items = items(key);
            for (int i = 0; i < items.size(); i++) {
                if (items.get(i) instanceof SourceNode.Mapping mapping) {
                    messages.add(new ProtoReader(mapping, pathOf(key) + "[" + i + "]", context));
                }
            }
        }
        return messages;
    }

    /** A list of messages that must hold at least one. */
    List<ProtoReader> requiredObjects(String key) {
        List<ProtoReader> messages = objects(key);
        if (items(key).isEmpty()) {
            problem(ProblemCode.SIZE, key, "`" + key + "` holds nothing", "write at least one");
        }
        return messages;
    }

    /** A list of texts; empty if it is not there. */
    List<String> texts(String key) {
        return has(key) ? fields.texts(key, 0, Integer.MAX_VALUE) : List.of();
    }

    /** A list of whole numbers; empty if it is not there. */
    List<Long> integers(String key, long min, long max) {
        return has(key) ? fields.integers(key, 0, Integer.MAX_VALUE, min, max) : List.of();
    }

    /** The messages of a map, by their keys, which are no names of fields; empty if it is not there. */
    Map<String, ProtoReader> map(String key) {
        Map<String, ProtoReader> messages = new LinkedHashMap<>();
        if (has(key) && child(key).isEmpty()) {
            fields.object(key);
        }
        child(key)
                .ifPresent(mapping -> mapping.entries().forEach(entry -> {
                    if (entry.value() instanceof SourceNode.Mapping value) {
                        messages.put(entry.key(), new ProtoReader(value, pathOf(key) + "." + entry.key(), context));
                    } else {
                        new ObjectReader(mapping, pathOf(key), context).object(entry.key());
                    }
                }));
        return messages;
    }

    /** Hands on what takes no part in choosing a destination. */
    void carry(List<Extension> extensions, String... keys) {
        for (String key : keys) {
            if (has(key)) {
                node.entry(key).ifPresent(entry -> extensions.add(new Extension(key, OpaqueData.of(entry.value()))));
            }
        }
    }

    /** The same under names that say of which wider message it is: {@code virtual_host.cors}. */
    void carryAs(String message, List<Extension> extensions, String... keys) {
        List<Extension> carried = new ArrayList<>();
        carry(carried, keys);
        carried.forEach(each -> extensions.add(new Extension(message + "." + each.name(), each.data())));
    }

    /** What stands at a key, as opaque data. */
    Optional<Object> opaque(String key) {
        return has(key) ? node.entry(key).map(entry -> OpaqueData.of(entry.value())) : Optional.empty();
    }

    /** Refuses fields whose meaning is known and that cannot be honoured here. */
    void unsupported(String reason, String... keys) {
        present(keys)
                .forEach(key -> problem(
                        ProblemCode.NOT_SUPPORTED, key, ProblemRenderer.quote(key) + " is not supported", reason));
    }

    /** Warns of fields that are read and that Envoy gives up. */
    void deprecated(String instead, String... keys) {
        present(keys)
                .forEach(key ->
                        problem(ProblemCode.DEPRECATED, key, ProblemRenderer.quote(key) + " is deprecated", instead));
    }

    /** Fields without influence on anything that is answered here. */
    void ignore(String... keys) {
        fields.ignore(keys);
    }

    Optional<String> exactlyOne(String... keys) {
        return fields.exactlyOne(keys);
    }

    Optional<String> atMostOne(String... keys) {
        return fields.atMostOne(keys);
    }

    <T> Optional<T> build(String key, Supplier<T> maker) {
        return fields.build(key, maker);
    }

    /** The same, with help for what the model's own words do not already mend. */
    <T> Optional<T> build(String key, String help, Supplier<T> maker) {
        return fields.build(key, help, maker);
    }

    void problem(ProblemCode code, String key, String message, String help) {
        fields.problem(code, key, message, help);
    }

    void itemProblem(ProblemCode code, String key, int item, String message, String help) {
        fields.itemProblem(code, key, item, message, help);
    }

    void here(ProblemCode code, String message, String help) {
        fields.here(code, message, help);
    }

    /** Notes the fields that nobody asked for. */
    void done() {
        fields.done();
    }

    private Optional<SourceNode.Scalar> scalar(String key) {
        return node.entry(key)
                .filter(entry -> entry.value() instanceof SourceNode.Scalar)
                .map(entry -> (SourceNode.Scalar) entry.value());
    }

    private Optional<SourceNode.Mapping> child(String key) {
        return node.entry(key)
                .filter(entry -> entry.value() instanceof SourceNode.Mapping)
                .map(entry -> (SourceNode.Mapping) entry.value());
    }

    private List<SourceNode> items(String key) {
        return node.entry(key)
                .filter(entry -> entry.value() instanceof SourceNode.Sequence)
                .map(entry -> ((SourceNode.Sequence) entry.value()).items())
                .orElse(List.of());
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }
}
