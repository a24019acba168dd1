package io.waymark.routing.yaml.envoy.format;

import io.waymark.routing.action.TextPart;
import io.waymark.routing.match.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The commands that take a header, or another one where it is missing: {@code X?Y}. */
final class Headers {

    private static final Map<String, Field> PARTS = Map.of(
            ":method", Field.Part.METHOD,
            ":scheme", Field.Part.SCHEME,
            ":authority", Field.Part.AUTHORITY,
            "host", Field.Part.AUTHORITY,
            ":path", Field.Part.TARGET);

    private Headers() {}

    static TextPart ofRequest(Command command) throws FormatFault {
        List<Field> fields = new ArrayList<>();
        for (String name : names(command)) {
            Field part = PARTS.get(name);
            fields.add(part == null ? Field.header(checked(name)) : part);
        }
        return new TextPart.FirstThere(fields);
    }

    static TextPart ofResponse(Command command) throws FormatFault {
        List<String> names = new ArrayList<>();
        for (String name : names(command)) {
            names.add(checked(name));
        }
        return new TextPart.ResponseHeader(names);
    }

    private static List<String> names(Command command) throws FormatFault {
        List<String> names = List.of(command.required().toLowerCase(Locale.ROOT).split("\\?", -1));
        if (names.size() > 2) {
            throw new FormatFault("`" + command.name() + "` takes one other header at most", "write `X?Y`");
        }
        return names;
    }

    private static String checked(String name) throws FormatFault {
        if (!name.matches("[-!#$%&'*+.^_`|~0-9a-z]+")) {
            throw new FormatFault(
                    "`" + name + "` is no header name",
                    "besides headers, `:method`, `:scheme`, `:authority` and `:path` of requests can be asked for");
        }
        return name;
    }
}
