package io.waymark.routing.yaml.envoy.format;

import io.waymark.routing.action.TextFormat;
import io.waymark.routing.action.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a format string: text in which {@code %%} is a percent sign and {@code %NAME(argument):limit%} a command. */
public final class FormatParser {

    private static final Pattern COMMAND = Pattern.compile("%([A-Z0-9_]+)(?:\\(([^)]*)\\))?(?::([0-9]{1,9}))?%");

    private final String text;
    private final List<TextPart> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();

    private FormatParser(String text) {
        this.text = text;
    }

    /**
     * The text that a format means.
     *
     * @param missing what stands in place of a value that is missing
     * @throws FormatFault if Envoy would refuse it
     */
    public static TextFormat parse(String text, String missing) throws FormatFault {
        FormatParser parser = new FormatParser(text);
        parser.read();
        return new TextFormat(parser.parts, missing);
    }

    private void read() throws FormatFault {
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) != '%') {
                literal.append(text.charAt(at++));
            } else if (text.startsWith("%%", at)) {
                literal.append('%');
                at += 2;
            } else {
                at = command(at);
            }
        }
        endLiteral();
    }

    private int command(int at) throws FormatFault {
        Matcher matcher = COMMAND.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            throw new FormatFault(
                    "no command begins at the percent sign at offset " + at,
                    "write `%NAME%`, `%NAME(argument)%` or `%NAME(argument):length%`, and `%%` for a percent sign");
        }
        String argument = matcher.group(2) == null ? "" : matcher.group(2);
        OptionalInt limit =
                matcher.group(3) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(matcher.group(3)));
        endLiteral();
        parts.add(Commands.part(new Command(matcher.group(1), argument, limit)));
        return matcher.end();
    }

    private void endLiteral() {
        if (!literal.isEmpty()) {
            parts.add(new TextPart.Literal(literal.toString()));
            literal.setLength(0);
        }
    }
}
