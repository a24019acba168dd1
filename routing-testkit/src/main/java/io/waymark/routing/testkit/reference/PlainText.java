package io.waymark.routing.testkit.reference;

import io.waymark.routing.HeaderLine;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.Upstream;
import io.waymark.routing.action.TextFormat;
import io.waymark.routing.action.TextPart;
import io.waymark.routing.match.Field;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The texts of one request at one place of its way.
 *
 * @param request the request as it is rewritten so far
 * @param headers its headers as they are changed so far
 * @param response the headers of the response as they are changed so far
 * @param upstream where it goes, if that is known
 */
record PlainText(
        CanonicalRequest request, List<HeaderLine> headers, List<HeaderLine> response, Optional<Upstream> upstream)
        implements TextPart.Cases<Optional<String>> {

    private static final Pattern ESCAPE = Pattern.compile("%([0-9A-Fa-f]{2})");

    /** The same with other headers of the request. */
    PlainText with(List<HeaderLine> others) {
        return new PlainText(request, others, response, upstream);
    }

    /** The same for requests that go elsewhere. */
    PlainText with(Optional<Upstream> elsewhere) {
        return new PlainText(request, headers, response, elsewhere);
    }

    String of(TextFormat format) {
        return format.parts().stream()
                .map(part -> part.on(this).orElse(format.missing()))
                .collect(Collectors.joining());
    }

    /** A text that can stand in a header. */
    String oneLine(TextFormat format) {
        return of(format).replaceAll("[\\r\\n\\x00]", " ");
    }

    @Override
    public Optional<String> literal(TextPart.Literal part) {
        return Optional.of(part.text());
    }

    @Override
    public Optional<String> firstThere(TextPart.FirstThere part) {
        return part.fields().stream()
                .flatMap(field -> values(field).stream().limit(1))
                .findFirst();
    }

    private List<String> values(Field field) {
        return field instanceof Field.Header header
                ? values(headers, header.name())
                : field.on(new PlainFields(request));
    }

    private static List<String> values(List<HeaderLine> lines, String name) {
        return lines.stream()
                .filter(line -> line.is(name))
                .map(HeaderLine::value)
                .toList();
    }

    @Override
    public Optional<String> responseHeader(TextPart.ResponseHeader part) {
        return part.names().stream()
                .flatMap(name -> values(response, name).stream().limit(1))
                .findFirst();
    }

    @Override
    public Optional<String> fact(TextPart.Fact part) {
        RoutingRequest original = request.original();
        Optional<String> known = switch (part) {
            case CLIENT_ADDRESS -> Optional.of(original.clientAddress());
            case ARRIVAL_PORT -> Optional.of(original.port() == 0 ? "" : Integer.toString(original.port()));
            case SERVER_NAME -> Optional.of(original.sni());
            case UPSTREAM -> upstream.map(each -> each.name().toString());
        };
        return known.filter(text -> !text.isEmpty());
    }

    @Override
    public Optional<String> firstFilled(TextPart.FirstFilled part) {
        return part.parts().stream()
                .flatMap(each -> each.on(this).stream())
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    @Override
    public Optional<String> cut(TextPart.Cut part) {
        return part.part().on(this).map(text -> text.length() > part.limit() ? text.substring(0, part.limit()) : text);
    }

    @Override
    public Optional<String> beforeQuery(TextPart.BeforeQuery part) {
        return part.part().on(this).map(text -> text.split("\\?", 2)[0]);
    }

    @Override
    public Optional<String> decoded(TextPart.Decoded part) {
        return part.part().on(this).map(text -> ESCAPE.matcher(text).replaceAll(PlainText::decoded));
    }

    private static String decoded(MatchResult escape) {
        char meant = (char) Integer.parseInt(escape.group(1), 16);
        boolean visible = meant > ' ' && meant < 0x7F;
        boolean kept = TextPart.Decoded.KEPT.indexOf(meant) >= 0;
        return Matcher.quoteReplacement(visible && !kept ? String.valueOf(meant) : escape.group());
    }

    @Override
    public Optional<String> unresolved(TextPart.Unresolved part) {
        return request.original().attribute(part.attribute()).or(() -> Optional.of(part.written()));
    }
}
