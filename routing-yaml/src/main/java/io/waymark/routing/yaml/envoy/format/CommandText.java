package io.waymark.routing.yaml.envoy.format;

import io.waymark.routing.action.TextPart;
import io.waymark.routing.match.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Finds the command for a part of a text: the other way round of {@link Commands}. Not for use by several threads. */
final class CommandText implements TextPart.Cases<Optional<Command>> {

    private static final List<String> PLAIN = List.of(
            "PROTOCOL",
            "UPSTREAM_CLUSTER",
            "DOWNSTREAM_REMOTE_ADDRESS",
            "DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT",
            "DOWNSTREAM_LOCAL_PORT",
            "REQUESTED_SERVER_NAME");
    private static final List<String> PATH_FORMS = List.of("WQ", "NQ");
    private static final List<String> PATH_SOURCES = List.of("ORIG_OR_PATH", "ORIG", "PATH");
    private static final List<String> NAME_FORMS = List.of("SNI_FIRST", "HOST_FIRST");
    private static final List<String> NAME_SOURCES = List.of("ORIG_OR_HOST", "ORIG", "HOST");

    private final Map<TextPart, Command> fixed = new HashMap<>();

    CommandText() {
        PLAIN.forEach(name -> fixed(name, ""));
        options("PATH", PATH_FORMS, PATH_SOURCES);
        options("REQUESTED_SERVER_NAME", NAME_FORMS, NAME_SOURCES);
    }

    private void options(String name, List<String> forms, List<String> sources) {
        forms.forEach(form -> sources.forEach(source -> fixed(name, form + ":" + source)));
    }

    private void fixed(String name, String argument) {
        Command command = new Command(name, argument, OptionalInt.empty());
        FormatText.parsed(command.text(), "")
                .ifPresent(format -> fixed.putIfAbsent(format.parts().get(0), command));
    }

    /** The command that means the part, if there is one. */
    Optional<Command> of(TextPart part) {
        return Optional.ofNullable(fixed.get(part)).or(() -> part.on(this));
    }

    private static Optional<Command> command(String name, String argument) {
        return Optional.of(new Command(name, argument, OptionalInt.empty()));
    }

    @Override
    public Optional<Command> literal(TextPart.Literal part) {
        return Optional.empty();
    }

    @Override
    public Optional<Command> firstThere(TextPart.FirstThere part) {
        return part.fields().get(0) instanceof Field.Attribute attribute
                ? attribute(attribute.name())
                : headers(part).flatMap(names -> command("REQ", names));
    }

    private static Optional<Command> attribute(String name) {
        int colon = name.indexOf(':') + 1;
        return switch (name.substring(0, colon)) {
            case "metadata:" -> command("DYNAMIC_METADATA", name.substring(colon));
            case "filter_state:" -> command("FILTER_STATE", name.substring(colon));
            default -> command(name.replace('.', '_').toUpperCase(Locale.ROOT), "");
        };
    }

    private static Optional<String> headers(TextPart part) {
        return part instanceof TextPart.FirstThere there
                ? Optional.of(there.fields().stream().map(CommandText::name).collect(Collectors.joining("?")))
                : Optional.empty();
    }

    private static String name(Field field) {
        if (field instanceof Field.Header header) {
            return header.name();
        }
        return field == Field.Part.TARGET ? ":path" : ":" + field;
    }

    @Override
    public Optional<Command> responseHeader(TextPart.ResponseHeader part) {
        return command("RESP", String.join("?", part.names()));
    }

    @Override
    public Optional<Command> fact(TextPart.Fact part) {
        return Optional.empty();
    }

    @Override
    public Optional<Command> firstFilled(TextPart.FirstFilled part) {
        List<String> operators = new ArrayList<>();
        for (TextPart each : part.parts()) {
            Optional<Command> operator = of(each);
            if (operator.isEmpty()) {
                return Optional.empty();
            }
            operators.add(operator.get().json());
        }
        return command("COALESCE", "{\"operators\": [" + String.join(", ", operators) + "]}");
    }

    @Override
    public Optional<Command> cut(TextPart.Cut part) {
        return of(part.part()).map(whole -> new Command(whole.name(), whole.argument(), OptionalInt.of(part.limit())));
    }

    @Override
    public Optional<Command> beforeQuery(TextPart.BeforeQuery part) {
        return headers(part.part()).flatMap(names -> command("REQ_WITHOUT_QUERY", names));
    }

    @Override
    public Optional<Command> decoded(TextPart.Decoded part) {
        return part.part() instanceof TextPart.FirstThere there
                        && there.fields().get(0) instanceof Field.QueryParameter parameter
                ? command("QUERY_PARAM", parameter.name())
                : Optional.empty();
    }

    @Override
    public Optional<Command> unresolved(TextPart.Unresolved part) {
        return Optional.empty();
    }
}
