package io.waymark.routing.yaml.envoy.format;

import io.waymark.routing.action.TextPart;
import io.waymark.routing.action.TextPart.BeforeQuery;
import io.waymark.routing.action.TextPart.Decoded;
import io.waymark.routing.action.TextPart.Fact;
import io.waymark.routing.action.TextPart.FirstFilled;
import io.waymark.routing.match.Field;
import io.waymark.routing.yaml.problem.Suggestion;
import java.util.List;
import java.util.Locale;

/** What each command means: a part of the request, an attribute of it, or something that only a running proxy knows. */
final class Commands {

    private static final TextPart PATH = TextPart.field(Field.Part.TARGET);
    private static final TextPart ORIGINAL_PATH = TextPart.header("x-envoy-original-path");
    private static final TextPart HOST = TextPart.field(Field.Part.AUTHORITY);
    private static final TextPart ORIGINAL_HOST = TextPart.header("x-envoy-original-host");

    private Commands() {}

    static TextPart part(Command command) throws FormatFault {
        return switch (command.name()) {
            case "REQ", "REQUEST_HEADER" -> command.limited(Headers.ofRequest(command));
            case "REQ_WITHOUT_QUERY" -> command.limited(new BeforeQuery(Headers.ofRequest(command)));
            case "RESP", "RESPONSE_HEADER" -> command.limited(Headers.ofResponse(command));
            case "PATH" -> command.limited(path(command));
            case "QUERY_PARAM" -> command.limited(new Decoded(TextPart.field(Field.query(command.required()))));
            case "COALESCE" -> command.limited(Coalesce.of(command.required()));
            case "DYNAMIC_METADATA" -> command.limited(attribute("metadata:" + command.required()));
            case "METADATA" -> metadata(command);
            case "FILTER_STATE" -> filterState(command);
            case "REQUESTED_SERVER_NAME" -> command.unlimited(serverName(command));
            case "UPSTREAM_CLUSTER", "UPSTREAM_CLUSTER_RAW" -> alone(command, Fact.UPSTREAM);
            case "PROTOCOL" -> alone(command, attribute("protocol"));
            case "DOWNSTREAM_REMOTE_ADDRESS" ->
                alone(command, new FirstFilled(List.of(attribute("downstream.remote_address"), Fact.CLIENT_ADDRESS)));
            case "DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT" -> masked(command, Fact.CLIENT_ADDRESS);
            case "DOWNSTREAM_LOCAL_PORT", "DOWNSTREAM_DIRECT_LOCAL_PORT" -> alone(command, Fact.ARRIVAL_PORT);
            default -> other(command);
        };
    }

    /** What is known of the connection with the client is an attribute; the rest nobody knows here. */
    private static TextPart other(Command command) throws FormatFault {
        if (!CommandNames.ALL.contains(command.name())) {
            String help = Suggestion.nearest(command.name(), CommandNames.ALL)
                    .map(name -> "did you mean `" + name + "`?")
                    .orElse("write `%%` for a percent sign");
            throw new FormatFault("Envoy has no command `" + command.name() + "`", help);
        }
        String prefix = "DOWNSTREAM_";
        boolean attribute =
                command.name().startsWith(prefix) && command.argument().isEmpty();
        return attribute
                ? command.unlimited(attribute("downstream."
                        + command.name().substring(prefix.length()).toLowerCase(Locale.ROOT)))
                : command.unresolved();
    }

    private static TextPart attribute(String name) {
        return TextPart.field(Field.attribute(name));
    }

    private static TextPart alone(Command command, TextPart part) throws FormatFault {
        if (!command.argument().isEmpty()) {
            throw new FormatFault("`" + command.name() + "` takes no parameters", "leave the parentheses out");
        }
        return command.unlimited(part);
    }

    /** An address, unless it is to be masked. */
    private static TextPart masked(Command command, TextPart part) throws FormatFault {
        return command.argument().isEmpty() ? command.unlimited(part) : command.unresolved();
    }

    private static TextPart path(Command command) throws FormatFault {
        String[] options = options(command);
        TextPart source = switch (options[1]) {
            case "ORIG" -> ORIGINAL_PATH;
            case "PATH" -> PATH;
            case "", "ORIG_OR_PATH" -> new FirstFilled(List.of(ORIGINAL_PATH, PATH));
            default -> throw choice(options[1], "`ORIG`, `PATH` and `ORIG_OR_PATH`");
        };
        return switch (options[0]) {
            case "NQ" -> new BeforeQuery(source);
            case "", "WQ" -> source;
            default -> throw choice(options[0], "`WQ` and `NQ`");
        };
    }

    private static TextPart serverName(Command command) throws FormatFault {
        String[] options = options(command);
        TextPart host = switch (options[1]) {
            case "ORIG" -> ORIGINAL_HOST;
            case "HOST" -> HOST;
            case "", "ORIG_OR_HOST" -> new FirstFilled(List.of(ORIGINAL_HOST, HOST));
            default -> throw choice(options[1], "`ORIG`, `HOST` and `ORIG_OR_HOST`");
        };
        return switch (options[0]) {
            case "", "SNI_ONLY" -> Fact.SERVER_NAME;
            case "SNI_FIRST" -> new FirstFilled(List.of(Fact.SERVER_NAME, host));
            case "HOST_FIRST" -> new FirstFilled(List.of(host, Fact.SERVER_NAME));
            default -> throw choice(options[0], "`SNI_ONLY`, `SNI_FIRST` and `HOST_FIRST`");
        };
    }

    /** The two options of an argument, {@code ""} for those that are not there. */
    private static String[] options(Command command) {
        String argument = command.argument();
        int colon = argument.indexOf(':');
        return colon < 0
                ? new String[] {argument, ""}
                : new String[] {argument.substring(0, colon), argument.substring(colon + 1)};
    }

    private static FormatFault choice(String found, String choices) {
        return new FormatFault("`" + found + "` is no option here", "the options are " + choices);
    }

    private static TextPart metadata(Command command) throws FormatFault {
        String kind = "DYNAMIC:";
        return command.required().startsWith(kind)
                ? command.limited(attribute("metadata:" + command.argument().substring(kind.length())))
                : command.unresolved();
    }

    private static TextPart filterState(Command command) throws FormatFault {
        String key = command.required().replaceFirst(":(PLAIN|TYPED)$", "");
        return key.contains(":FIELD:") ? command.unresolved() : command.limited(attribute("filter_state:" + key));
    }
}
