package io.waymark.routing.testkit.reference;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.policy.Setting;
import java.util.List;
import java.util.Optional;

/** The values that a request has for a field, and whether a condition on it holds. */
record PlainFields(CanonicalRequest request) implements Field.Cases<List<String>> {

    /** Whether the condition holds: see {@link FieldMatch} and {@link Missing}. */
    static boolean holds(FieldMatch match, CanonicalRequest request) {
        List<String> values = match.field().on(new PlainFields(request));
        if (!values.isEmpty()) {
            boolean taken = values.stream().anyMatch(value -> PlainValues.takes(match.value(), value));
            return taken != match.inverted();
        }
        return switch (match.missing()) {
            case FAILS -> match.value() instanceof ValueMatch.Present && match.inverted();
            case EMPTY -> PlainValues.takes(match.value(), "") != match.inverted();
            case DIFFERS -> match.inverted();
        };
    }

    /** What the request has, for explanations. */
    static String found(Field field, CanonicalRequest request) {
        List<String> values = field.on(new PlainFields(request));
        return values.isEmpty() ? "missing" : "`" + String.join("`, `", values) + "`";
    }

    @Override
    public List<String> header(Field.Header field) {
        List<String> values = request.values(field.name());
        boolean joined = field.lines() == Field.Lines.JOINED && !values.isEmpty();
        return joined ? List.of(String.join(",", values)) : values;
    }

    @Override
    public List<String> queryParameter(Field.QueryParameter field) {
        return request.query().stream()
                .flatMap(query -> List.of(query.split("&", -1)).stream())
                .filter(piece -> !piece.isEmpty())
                .filter(piece -> read(name(piece)).equals(wanted(field.name())))
                .map(piece -> read(piece.indexOf('=') < 0 ? "" : piece.substring(piece.indexOf('=') + 1)))
                .limit(1)
                .toList();
    }

    private static String name(String piece) {
        return piece.indexOf('=') < 0 ? piece : piece.substring(0, piece.indexOf('='));
    }

    /** The name as the configuration gives it; where escapes of unreserved characters mean nothing, neither do they there. */
    private String wanted(String name) {
        return request.queryEscapes() == Setting.NORMALISE ? PlainEscapes.decodeUnreserved(name) : name;
    }

    private String read(String text) {
        return switch (request.queryEscapes()) {
            case NORMALISE -> PlainEscapes.decodeUnreserved(text);
            case PERCENT -> PlainEscapes.decodeAll(text);
            case FORM -> PlainEscapes.decodeAll(text.replace('+', ' '));
            case KEEP, REFUSE, LEAVE_OUT -> text;
        };
    }

    @Override
    public List<String> cookie(Field.Cookie field) {
        return request.values("cookie").stream()
                .flatMap(line -> List.of(line.split(";", -1)).stream())
                .map(String::strip)
                .filter(pair -> pair.indexOf('=') >= 0)
                .filter(pair -> pair.substring(0, pair.indexOf('=')).strip().equals(field.name()))
                .map(pair -> unquoted(pair.substring(pair.indexOf('=') + 1).strip()))
                .limit(1)
                .toList();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    @Override
    public List<String> attribute(Field.Attribute field) {
        Optional<String> value = request.original().attribute(field.name());
        return value.map(List::of).orElse(List.of());
    }

    @Override
    public List<String> part(Field.Part field) {
        return List.of(
                switch (field) {
                    case METHOD -> request.method();
                    case SCHEME -> request.scheme();
                    case AUTHORITY -> request.authority();
                    case TARGET -> request.target();
                });
    }
}
