package io.waymark.routing.yaml.envoy.format;

import io.waymark.routing.action.TextFormat;
import io.waymark.routing.action.TextPart;
import java.util.Optional;

/**
 * Writes formats. What is written is read again, and given out only if it means the same, so that a format that Envoy cannot say is never
 * written as another.
 */
public final class FormatText {

    private final CommandText commands = new CommandText();

    /** A writer of formats. Not for use by several threads. */
    public FormatText() {}

    /** The format as Envoy writes it; absent where Envoy cannot say it. */
    public Optional<String> of(TextFormat format) {
        StringBuilder text = new StringBuilder();
        for (TextPart part : format.parts()) {
            Optional<String> written = part instanceof TextPart.Literal literal
                    ? Optional.of(literal.text().replace("%", "%%"))
                    : part instanceof TextPart.Unresolved unknown
                            ? Optional.of(unknown.written())
                            : commands.of(part).map(Command::text);
            text.append(written.orElse("%"));
        }
        return parsed(text.toString(), format.missing()).filter(format::equals).map(same -> text.toString());
    }

    static Optional<TextFormat> parsed(String text, String missing) {
        try {
            return Optional.of(FormatParser.parse(text, missing));
        } catch (FormatFault fault) {
            return Optional.empty();
        }
    }
}
