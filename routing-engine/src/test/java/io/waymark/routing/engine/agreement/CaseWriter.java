package io.waymark.routing.engine.agreement;

import io.waymark.routing.meta.SourceLocation;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Any record of the model as text that {@link CaseReader} reads: {@code name(component=value, ...)}, in the order of declaration. Dialects
 * cannot say everything that the model can; this can. Places in files are left out.
 */
final class CaseWriter {

    /** What the names of the records begin with; it is not written. */
    static final String ROOT = "io.waymark.routing.";

    private CaseWriter() {}

    static String text(Object value) {
        if (value instanceof Record record) {
            return record(record);
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Enum<?> constant) {
            return name(constant.getDeclaringClass()) + "#" + constant.name();
        }
        if (value instanceof Long number) {
            return number + "L";
        }
        if (value instanceof Integer || value instanceof Boolean || value instanceof Double) {
            return value.toString();
        }
        return holder(value);
    }

    private static String holder(Object value) {
        if (value instanceof Optional<?> optional) {
            return call("optional", optional.stream().map(CaseWriter::text));
        }
        if (value instanceof OptionalInt optional) {
            return call("optionalInt", optional.stream().mapToObj(CaseWriter::text));
        }
        if (value instanceof Instant || value instanceof Duration) {
            return call(value instanceof Instant ? "instant" : "duration", Stream.of(quoted(value.toString())));
        }
        if (value instanceof List<?> || value instanceof Set<?>) {
            String name = value instanceof List<?> ? "list" : "set";
            return call(name, ((Collection<?>) value).stream().map(CaseWriter::text));
        }
        if (value instanceof Map<?, ?> map) {
            return call(
                    "map",
                    map.entrySet().stream().flatMap(entry -> Stream.of(text(entry.getKey()), text(entry.getValue()))));
        }
        throw new IllegalArgumentException("value: no text for " + value.getClass());
    }

    private static String record(Record record) {
        return call(
                name(record.getClass()),
                components(record.getClass())
                        .map(component -> component.getName() + "=" + text(value(component, record))));
    }

    /** The components that are written. */
    static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getType() != SourceLocation.class);
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String name(Class<?> type) {
        return type.getName().substring(ROOT.length());
    }

    private static String call(String name, Stream<String> items) {
        String inside = items.collect(Collectors.joining(",\n"));
        return inside.indexOf('\n') < 0 ? name + "(" + inside + ")" : name + "(\n" + inside.indent(2) + ")";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
