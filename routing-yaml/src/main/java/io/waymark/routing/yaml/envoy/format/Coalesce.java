package io.waymark.routing.yaml.envoy.format;

import io.waymark.routing.action.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads {@code COALESCE}, whose argument is JSON: {@code {"operators": ["NAME", {"command": "NAME", "param": "x", "max_length": 1}]}}.
 */
final class Coalesce {

    private static final String HELP =
            "write `{\"operators\": [\"NAME\", {\"command\": \"REQ\", \"param\": \"x-a\", \"max_length\": 9}]}`";

    private final JsonParser parser;
    private final List<TextPart> parts = new ArrayList<>();

    private Coalesce(JsonParser parser) {
        this.parser = parser;
    }

    static TextPart of(String json) throws FormatFault {
        try (JsonParser parser = JsonFactory.builder().build().createParser(ObjectReadContext.empty(), json)) {
            Coalesce reading = new Coalesce(parser);
            reading.whole();
            return new TextPart.FirstFilled(reading.parts);
        } catch (JacksonException fault) {
            throw new FormatFault("the argument of `COALESCE` is no JSON", HELP);
        }
    }

    private void whole() throws FormatFault {
        expect(parser.nextToken() == JsonToken.START_OBJECT);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            boolean operators = parser.currentName().equals("operators");
            boolean list = parser.nextToken() == JsonToken.START_ARRAY;
            expect(list || !operators);
            if (operators) {
                operators();
            } else {
                parser.skipChildren();
            }
        }
        expect(!parts.isEmpty() && parser.nextToken() == null);
    }

    private void operators() throws FormatFault {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            boolean name = parser.currentToken() == JsonToken.VALUE_STRING;
            expect(name || parser.currentToken() == JsonToken.START_OBJECT);
            parts.add(Commands.part(name ? new Command(parser.getString(), "", OptionalInt.empty()) : command()));
        }
    }

    private Command command() throws FormatFault {
        String name = "";
        String argument = "";
        OptionalInt limit = OptionalInt.empty();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (key) {
                case "command" -> name = text(value);
                case "param" -> argument = text(value);
                case "max_length" -> {
                    expect(value == JsonToken.VALUE_NUMBER_INT && parser.getIntValue() > 0);
                    limit = OptionalInt.of(parser.getIntValue());
                }
                default -> parser.skipChildren();
            }
        }
        expect(!name.isEmpty());
        return new Command(name, argument, limit);
    }

    private String text(JsonToken value) throws FormatFault {
        expect(value == JsonToken.VALUE_STRING);
        return parser.getString();
    }

    private static void expect(boolean holds) throws FormatFault {
        if (!holds) {
            throw new FormatFault("the argument of `COALESCE` has another form", HELP);
        }
    }
}
