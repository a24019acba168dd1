package io.waymark.routing.yaml.envoy.format;

import io.waymark.routing.action.TextFormat;
import io.waymark.routing.action.TextPart;
import java.util.ArrayList;
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

    /** A value that is missing. */
    private static final TextPart NOTHING = new TextPart.FirstFilled(List.of(new TextPart.Literal("")));

    /** What is known, and more. */
    public Known with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(values);
        all.putAll(more);
        return new Known(all);
    }

    /** The format with what is known, as the shortest that means the same: neighbouring literals are one. */
    public TextFormat in(TextFormat format) {
        List<TextPart> parts = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        for (TextPart part : format.parts()) {
            TextPart known = part.on(this);
            if (known.equals(NOTHING)) {
                literal.append(format.missing());
            } else if (known instanceof TextPart.Literal text) {
                literal.append(text.text());
            } else {
                flush(literal, parts);
                parts.add(known);
            }
        }
        flush(literal, parts);
        return new TextFormat(parts, format.missing());
    }

    private static void flush(StringBuilder literal, List<TextPart> parts) {
        if (!literal.isEmpty()) {
            parts.add(new TextPart.Literal(literal.toString()));
            literal.setLength(0);
        }
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
                .map(text -> text.isEmpty() ? NOTHING : new TextPart.Literal(text))
                .orElse(part);
    }

    @Override
    public TextPart firstFilled(TextPart.FirstFilled part) {
        List<TextPart> kept = new ArrayList<>();
        for (TextPart each : part.parts()) {
            TextPart known = each.on(this);
            if (!known.equals(NOTHING)) {
                kept.add(known);
            }
            if (known instanceof TextPart.Literal) {
                break;
            }
        }
        if (kept.isEmpty()) {
            return NOTHING;
        }
        return kept.get(0) instanceof TextPart.Literal literal ? literal : new TextPart.FirstFilled(kept);
    }

    @Override
    public TextPart cut(TextPart.Cut part) {
        TextPart known = part.part().on(this);
        if (known instanceof TextPart.Literal literal) {
            String text = literal.text();
            return new TextPart.Literal(text.substring(0, Math.min(text.length(), part.limit())));
        }
        return known.equals(NOTHING) ? NOTHING : new TextPart.Cut(known, part.limit());
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
