package io.waymark.routing.engine.agreement;

import io.waymark.routing.meta.SourceLocation;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what {@link CaseWriter} wrote. Fails on anything else, and on a record whose components are not those written. */
final class CaseReader {

    private final String text;
    private int at;

    private CaseReader(String text) {
        this.text = text;
    }

    static Object value(String text) {
        CaseReader reader = new CaseReader(text);
        Object value = reader.value();
        reader.blanks();
        if (reader.at < text.length()) {
            throw reader.wrong("the end");
        }
        return value;
    }

    private Object value() {
        blanks();
        char first = peek();
        if (first == '"') {
            return quoted();
        }
        String word = word();
        if (word.matches("-?[0-9].*")) {
            return number(word);
        }
        if (word.equals("true") || word.equals("false")) {
            return word.equals("true");
        }
        return peek() == '#' ? constant(word) : call(word);
    }

    private Object call(String name) {
        expect('(');
        return switch (name) {
            case "list" -> List.copyOf(items());
            case "set" -> new LinkedHashSet<>(items());
            case "map" -> map(items());
            case "optional" -> items().stream().findFirst();
            case "optionalInt" -> optionalInt(items());
            case "instant" -> Instant.parse((String) items().get(0));
            case "duration" -> Duration.parse((String) items().get(0));
            default -> record(type(name));
        };
    }

    private static OptionalInt optionalInt(List<Object> items) {
        return items.isEmpty() ? OptionalInt.empty() : OptionalInt.of((Integer) items.get(0));
    }

    private static Map<Object, Object> map(List<Object> items) {
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i += 2) {
            map.put(items.get(i), items.get(i + 1));
        }
        return map;
    }

    /** The rest of a list, up to its bracket. */
    private List<Object> items() {
        List<Object> items = new ArrayList<>();
        blanks();
        while (peek() != ')') {
            items.add(value());
            comma();
        }
        at++;
        return items;
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getType() == SourceLocation.class ? SourceLocation.NONE : named(components[i]);
        }
        blanks();
        expect(')');
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException refused) {
            throw new IllegalArgumentException(type + ": " + refused.getCause(), refused);
        }
    }

    /** A component; one that the model has got since the case was saved, and that may be absent or empty, is so. */
    private Object named(RecordComponent component) {
        blanks();
        if (!text.startsWith(component.getName() + "=", at)) {
            if (component.getType() == Optional.class) {
                return Optional.empty();
            }
            if (component.getType() == List.class) {
                return List.of();
            }
            throw wrong(component.getName() + "=");
        }
        at += component.getName().length() + 1;
        Object value = value();
        comma();
        return value;
    }

    private Object constant(String name) {
        expect('#');
        String constant = word();
        return Arrays.stream(type(name).getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(constant))
                .findFirst()
                .orElseThrow(() -> wrong("a constant of " + name));
    }

    private Class<?> type(String name) {
        try {
            return Class.forName(CaseWriter.ROOT + name);
        } catch (ClassNotFoundException unknown) {
            throw wrong("a type, not " + name);
        }
    }

    private Object number(String word) {
        if (word.endsWith("L")) {
            return Long.parseLong(word.substring(0, word.length() - 1));
        }
        return word.matches("-?[0-9]+") ? (Object) Integer.valueOf(word) : Double.valueOf(word);
    }

    private String word() {
        int start = at;
        while (at < text.length() && "()=,#\" \n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        at++;
        while (peek() != '"') {
            char c = text.charAt(at++);
            if (c == '\\' && peek() == 'u') {
                value.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                at += 5;
            } else {
                value.append(c == '\\' ? text.charAt(at++) : c);
            }
        }
        at++;
        return value.toString();
    }

    private void comma() {
        blanks();
        if (peek() == ',') {
            at++;
            blanks();
        }
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw wrong(String.valueOf(wanted));
        }
        at++;
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more");
        }
        return text.charAt(at);
    }

    private IllegalArgumentException wrong(String wanted) {
        return new IllegalArgumentException("expected " + wanted + " at "
                + text.substring(0, at).lines().count() + ": " + text.substring(at, Math.min(text.length(), at + 40)));
    }
}
