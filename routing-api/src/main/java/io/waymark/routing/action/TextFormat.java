package io.waymark.routing.action;

import io.waymark.routing.internal.Require;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Text that is made for each request, when it is asked for: the texts of its parts, one behind the other.
 *
 * @param parts the parts, in order
 * @param missing what stands in place of a part for which the request has no value
 */
public record TextFormat(List<TextPart> parts, String missing) {

    /** Copies the list. */
    public TextFormat {
        parts = List.copyOf(parts);
        Require.present("missing", missing);
    }

    /** The same text for every request. */
    public static TextFormat literal(String text) {
        return new TextFormat(text.isEmpty() ? List.of() : List.of(new TextPart.Literal(text)), "");
    }

    /** Parts, nothing standing in place of those without a value. */
    public static TextFormat of(TextPart... parts) {
        return new TextFormat(List.of(parts), "");
    }

    /** Whether it is empty for every request. */
    public boolean isEmpty() {
        return literal().filter(String::isEmpty).isPresent();
    }

    /** The text, if it is the same for every request. */
    public Optional<String> literal() {
        boolean same = parts.stream().allMatch(TextPart.Literal.class::isInstance);
        return same ? Optional.of(toString()) : Optional.empty();
    }

    @Override
    public String toString() {
        return parts.stream().map(TextPart::toString).collect(Collectors.joining());
    }
}
