package io.waymark.routing.yaml.envoy.format;

import io.waymark.routing.action.TextFormat;
import io.waymark.routing.action.TextPart;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the configuration itself knows of commands, such as the name of a route, put in their place.
 *
 * @param values the values of commands, by their names
 */
public record Known(Map<String, String> values) implements TextPart.Cases<TextPart> {

    /** What is known, and more. */
    public Known with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(more);
        return new Known(all);
    }

    /** The format with what is known. */
    public TextFormat in(TextFormat format) {
        return new TextFormat(format.parts().stream().map(part -> part.on(this)).toList(), format.missing());
    }

    /** The commands in a format that nobody here knows. */
    public static Set<String> unresolved(TextFormat format) {
        Set<String> commands = new LinkedHashSet<>();
        format.parts().forEach(part -> collect(part, commands));
        return commands;
    }

    private static void collect(TextPart part, Set<String> commands) {
        if (part instanceof TextPart.Unresolved unresolved) {
            commands.add(unresolved.command());
        } else if (part instanceof TextPart.FirstFilled choice) {
            choice.parts().forEach(each -> collect(each, commands));
        } else if (part instanceof TextPart.Cut cut) {
            collect(cut.part(), commands);
        }
    }

    @Override
    public TextPart unresolved(TextPart.Unresolved part) {
        return Optional.ofNullable(values.get(part.command()))
                .<TextPart>map(Known::value)
                .orElse(part);
    }

    /** An empty value is one that is missing. */
    private static TextPart value(String text) {
        TextPart literal = new TextPart.Literal(text);
        return text.isEmpty() ? new TextPart.FirstFilled(List.of(literal)) : literal;
    }

    @Override
    public TextPart firstFilled(TextPart.FirstFilled part) {
        return new TextPart.FirstFilled(
                part.parts().stream().map(each -> each.on(this)).toList());
    }

    @Override
    public TextPart cut(TextPart.Cut part) {
        return new TextPart.Cut(part.part().on(this), part.limit());
    }

    @Override
    public TextPart literal(TextPart.Literal part) {
        return part;
    }

    @Override
    public TextPart firstThere(TextPart.FirstThere part) {
        return part;
    }

    @Override
    public TextPart responseHeader(TextPart.ResponseHeader part) {
        return part;
    }

    @Override
    public TextPart fact(TextPart.Fact part) {
        return part;
    }

    @Override
    public TextPart beforeQuery(TextPart.BeforeQuery part) {
        return part;
    }

    @Override
    public TextPart decoded(TextPart.Decoded part) {
        return part;
    }
}
