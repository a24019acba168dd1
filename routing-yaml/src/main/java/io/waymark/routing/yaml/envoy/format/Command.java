package io.waymark.routing.yaml.envoy.format;

import io.waymark.routing.action.TextPart;
import java.util.OptionalInt;

/**
 * A command of a format: {@code %NAME(argument):limit%}.
 *
 * @param name its name
 * @param argument what stands in parentheses, {@code ""} for nothing
 * @param limit how many characters at most
 */
record Command(String name, String argument, OptionalInt limit) {

    /** The command as it is written in a format. */
    String text() {
        String call = argument.isEmpty() ? name : name + "(" + argument + ")";
        return "%" + call + (limit.isPresent() ? ":" + limit.getAsInt() : "") + "%";
    }

    /** The command as it is written among others that it may stand for. */
    String json() {
        String param = argument.isEmpty() ? "" : ", \"param\": \"" + argument + "\"";
        String most = limit.isPresent() ? ", \"max_length\": " + limit.getAsInt() : "";
        return "{\"command\": \"" + name + "\"" + param + most + "}";
    }

    /** The part of a text that has this limit. */
    TextPart limited(TextPart part) {
        return limit.isPresent() ? new TextPart.Cut(part, limit.getAsInt()) : part;
    }

    /** The part, if the command has no limit, as it may not have. */
    TextPart unlimited(TextPart part) throws FormatFault {
        if (limit.isPresent()) {
            throw new FormatFault("`" + name + "` takes no length", "leave out `:" + limit.getAsInt() + "`");
        }
        return part;
    }

    /** The argument, which must be there. */
    String required() throws FormatFault {
        if (argument.isEmpty()) {
            throw new FormatFault("`" + name + "` needs something in parentheses", "write `%" + name + "(...)%`");
        }
        return argument;
    }

    /** The part as nobody here knows it. */
    TextPart unresolved() {
        String written = text();
        return new TextPart.Unresolved(written.substring(1, written.length() - 1));
    }
}
