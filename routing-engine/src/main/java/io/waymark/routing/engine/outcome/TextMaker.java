package io.waymark.routing.engine.outcome;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.action.TextFormat;
import io.waymark.routing.action.TextPart;
import io.waymark.routing.engine.request.FieldSource;
import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.Field;
import java.util.List;
import java.util.Optional;

/**
 * Makes the texts of one request at one place of its way. Used by one thread, while the request is read.
 *
 * @param names the headers that the router looks at
 * @param room the request as it is rewritten so far
 * @param headers its header lines as they are changed so far
 * @param response the header lines of the response as they are changed so far
 * @param upstream where it goes
 */
record TextMaker(
        HeaderNames names,
        ReadRequest room,
        List<HeaderLine> headers,
        List<HeaderLine> response,
        ChosenUpstream upstream)
        implements TextPart.Cases<Optional<String>> {

    /** Text without the characters that would split a header. */
    static String oneLine(String text) {
        return text.replace('\r', ' ').replace('\n', ' ').replace('\0', ' ');
    }

    String text(TextFormat format) {
        StringBuilder text = new StringBuilder();
        format.parts().forEach(part -> text.append(part.on(this).orElse(format.missing())));
        return text.toString();
    }

    @Override
    public Optional<String> literal(TextPart.Literal part) {
        return Optional.of(part.text());
    }

    @Override
    public Optional<String> firstThere(TextPart.FirstThere part) {
        return part.fields().stream().map(this::value).flatMap(Optional::stream).findFirst();
    }

    private Optional<String> value(Field field) {
        if (field instanceof Field.Header header) {
            return first(headers, header.name());
        }
        boolean found = FieldSource.of(field, names).find(room);
        return found ? Optional.of(room.value().text()) : Optional.empty();
    }

    private static Optional<String> first(List<HeaderLine> lines, String name) {
        return lines.stream()
                .filter(line -> line.is(name))
                .map(HeaderLine::value)
                .findFirst();
    }

    @Override
    public Optional<String> responseHeader(TextPart.ResponseHeader part) {
        return part.names().stream()
                .map(name -> first(response, name))
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public Optional<String> fact(TextPart.Fact part) {
        int port = room.original().port();
        String known = switch (part) {
            case CLIENT_ADDRESS -> room.original().clientAddress();
            case ARRIVAL_PORT -> port == 0 ? "" : Integer.toString(port);
            case SERVER_NAME -> room.original().sni();
            case UPSTREAM ->
                upstream.of(room.original()).map(each -> each.name().toString()).orElse("");
        };
        return known.isEmpty() ? Optional.empty() : Optional.of(known);
    }

    @Override
    public Optional<String> firstFilled(TextPart.FirstFilled part) {
        return part.parts().stream()
                .map(each -> each.on(this).orElse(""))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    @Override
    public Optional<String> cut(TextPart.Cut part) {
        return part.part().on(this).map(text -> text.substring(0, Math.min(text.length(), part.limit())));
    }

    @Override
    public Optional<String> beforeQuery(TextPart.BeforeQuery part) {
        return part.part().on(this).map(text -> {
            int mark = text.indexOf('?');
            return mark < 0 ? text : text.substring(0, mark);
        });
    }

    @Override
    public Optional<String> decoded(TextPart.Decoded part) {
        return part.part().on(this).map(TextMaker::decoded);
    }

    private static String decoded(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            int value = text.charAt(at) == '%' && at + 2 < text.length() ? value(text, at + 1) : -1;
            boolean decodes = value > ' ' && value < 0x7F && TextPart.Decoded.KEPT.indexOf(value) < 0;
            decoded.append(decodes ? (char) value : text.charAt(at));
            at += decodes ? 2 : 0;
        }
        return decoded.toString();
    }

    private static int value(String text, int at) {
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    @Override
    public Optional<String> unresolved(TextPart.Unresolved part) {
        return Optional.of(room.original().attribute(part.attribute()).orElse(part.written()));
    }
}
