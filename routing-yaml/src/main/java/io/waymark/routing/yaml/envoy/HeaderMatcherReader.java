package io.waymark.routing.yaml.envoy;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads HeaderMatcher (envoyproxy/envoy, source/common/http/header_utility.cc). */
final class HeaderMatcherReader {

    private static final String[] KINDS = {
        "string_match",
        "range_match",
        "present_match",
        "exact_match",
        "prefix_match",
        "suffix_match",
        "contains_match",
        "safe_regex_match"
    };
    private static final Map<String, Field> PARTS = Map.of(
            ":method", Field.Part.METHOD,
            ":path", Field.Part.TARGET,
            ":authority", Field.Part.AUTHORITY,
            "host", Field.Part.AUTHORITY,
            ":scheme", Field.Part.SCHEME);

    /** Any value, where a test of presence would take a missing header too. */
    private static final ValueMatch ANY_VALUE = ValueMatch.regex("(?s).*");

    private static final ValueMatch NO_VALUE = ValueMatch.regex("[^\\x00-\\x{10FFFF}]");

    private HeaderMatcherReader() {}

    static Optional<FieldMatch> read(ProtoReader header, Field.Lines lines) {
        Optional<Field> field =
                header.requiredText("name").flatMap(name -> header.build("name", () -> field(name, lines)));
        boolean inverted = header.bool("invert_match");
        Missing missing = header.bool("treat_missing_header_as_empty") ? Missing.EMPTY : Missing.FAILS;
        header.deprecated(
                "write `string_match`",
                "exact_match",
                "prefix_match",
                "suffix_match",
                "contains_match",
                "safe_regex_match");
        Optional<String> kind = header.atMostOne(KINDS);
        boolean absence = kind.filter("present_match"::equals).isPresent() && !header.bool("present_match");
        Optional<ValueMatch> value = kind.filter(each -> !each.equals("present_match"))
                .map(each -> value(header, each))
                .orElse(Optional.of(ValueMatch.PRESENT));
        header.done();
        return field.flatMap(each -> value.map(test -> new FieldMatch(each, test, inverted != absence, missing)));
    }

    /** The field that a header name means: names that begin with a colon are parts of the request line. */
    static Field field(String name, Field.Lines lines) {
        Field part = PARTS.get(name.toLowerCase(Locale.ROOT));
        return part == null ? new Field.Header(name, lines) : part;
    }

    private static Optional<ValueMatch> value(ProtoReader header, String kind) {
        return switch (kind) {
            case "string_match" -> header.object(kind).flatMap(StringMatcherReader::read);
            case "range_match" -> header.object(kind).map(HeaderMatcherReader::range);
            case "exact_match" -> header.text(kind).flatMap(text -> exact(header, kind, text));
            case "prefix_match" ->
                header.requiredText(kind).flatMap(text -> header.build(kind, () -> ValueMatch.prefix(text)));
            case "suffix_match" ->
                header.requiredText(kind).flatMap(text -> header.build(kind, () -> ValueMatch.suffix(text)));
            case "contains_match" ->
                header.requiredText(kind).flatMap(text -> header.build(kind, () -> ValueMatch.contains(text)));
            default -> StringMatcherReader.regex(header, kind).map(ValueMatch.Regex::new);
        };
    }

    private static Optional<ValueMatch> exact(ProtoReader header, String kind, String text) {
        return text.isEmpty() ? Optional.of(ANY_VALUE) : header.build(kind, () -> ValueMatch.exact(text));
    }

    private static ValueMatch range(ProtoReader range) {
        long start = range.integer("start", Long.MIN_VALUE, Long.MAX_VALUE).orElse(0L);
        long end = range.integer("end", Long.MIN_VALUE, Long.MAX_VALUE).orElse(0L);
        range.done();
        if (start >= end) {
            range.here(
                    ProblemCode.NEVER_MATCHES,
                    "no number is from " + start + " to below " + end,
                    "the end itself is not part of the range");
            return NO_VALUE;
        }
        return ValueMatch.range(start, end);
    }
}
