package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.List;
import java.util.Optional;

/** Reads one entry of {@code headers} or {@code metadata}. */
final class HeaderMatchReader {

    private static final int MAX_TEXT = 255;
    private static final String[] KINDS = {"exact", "prefix", "suffix", "regex", "range"};

    private HeaderMatchReader() {}

    /**
     * The condition, if it could be read.
     *
     * @param emptyMatchIsPresence whether {@code match: {}} asks for presence, as the admission code lets it pass for metadata
     */
    static Optional<FieldMatch> read(ObjectReader header, boolean emptyMatchIsPresence) {
        Optional<String> name = header.requiredText("name", 1, 50);
        boolean inverted = header.bool("invert").orElse(false);
        Optional<ValueMatch> value = header.isWritten("match")
                ? header.object("match").flatMap(match -> value(match, emptyMatchIsPresence))
                : Optional.of(ValueMatch.PRESENT);
        header.done();
        Optional<Field> field = name.flatMap(text -> header.build("name", () -> Field.header(text)));
        return field.flatMap(found -> value.map(test -> new FieldMatch(found, test, inverted, Missing.FAILS)));
    }

    private static Optional<ValueMatch> value(ObjectReader match, boolean emptyMatchIsPresence) {
        List<String> given = match.present(KINDS);
        Optional<ValueMatch> value = Optional.empty();
        if (given.isEmpty() && emptyMatchIsPresence) {
            match.here(
                    ProblemCode.UNDECIDED,
                    "an empty match is read as presence",
                    "leave `match` out to ask for presence");
            value = Optional.of(ValueMatch.PRESENT);
        } else if (given.isEmpty()) {
            match.atLeastOne("leave `match` out to ask for presence", KINDS);
        } else if (match.atMostOne(KINDS).isPresent() && given.size() == 1) {
            value = kind(match, given.get(0));
        }
        match.done();
        return value;
    }

    private static Optional<ValueMatch> kind(ObjectReader match, String kind) {
        return switch (kind) {
            case "exact" -> text(match, kind).map(ValueMatch::exact);
            case "prefix" -> text(match, kind).map(ValueMatch::prefix);
            case "suffix" -> text(match, kind).map(ValueMatch::suffix);
            case "regex" -> text(match, kind).flatMap(text -> match.build(kind, () -> ValueMatch.regex(text)));
            default -> match.object(kind).flatMap(HeaderMatchReader::range);
        };
    }

    private static Optional<String> text(ObjectReader match, String kind) {
        return match.text(kind, 1, MAX_TEXT);
    }

    private static Optional<ValueMatch> range(ObjectReader range) {
        Optional<Long> start = range.requiredInteger("start", Long.MIN_VALUE, Long.MAX_VALUE);
        Optional<Long> end = range.requiredInteger("end", Long.MIN_VALUE, Long.MAX_VALUE);
        range.done();
        if (start.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (start.get() >= end.get()) {
            range.problem(
                    ProblemCode.RANGE,
                    "end",
                    "the end " + end.get() + " is not above the start " + start.get() + ", so nothing is in the range",
                    "the end itself is not part of the range: write at least " + (start.get() + 1));
            return Optional.empty();
        }
        return Optional.of(ValueMatch.range(start.get(), end.get()));
    }
}
