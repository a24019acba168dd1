package io.waymark.routing.yaml.envoy;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/** Reads the conditions of a route that are about neither path nor headers. */
final class FieldReader {

    private static final int MAX_NAME = 1024;

    private FieldReader() {}

    /** QueryParameterMatcher (envoyproxy/envoy, source/common/router/config_utility.cc). */
    static Optional<FieldMatch> query(ProtoReader parameter) {
        Optional<Field> field = name(parameter).map(Field::query);
        Optional<String> kind = parameter.atMostOne("string_match", "present_match");
        boolean absence = kind.filter("present_match"::equals).isPresent() && !parameter.bool("present_match");
        Optional<ValueMatch> value = kind.filter("string_match"::equals)
                .map(each -> parameter.object(each).flatMap(StringMatcherReader::read))
                .orElse(Optional.of(ValueMatch.PRESENT));
        parameter.done();
        return field.flatMap(each -> value.map(test -> new FieldMatch(each, test, absence, Missing.FAILS)));
    }

    /** CookieMatcher. */
    static Optional<FieldMatch> cookie(ProtoReader cookie) {
        Optional<Field> field = name(cookie).map(Field::cookie);
        boolean inverted = cookie.bool("invert_match");
        Optional<ValueMatch> value = cookie.requiredObject("string_match").flatMap(StringMatcherReader::read);
        cookie.done();
        return field.flatMap(each -> value.map(test -> new FieldMatch(each, test, inverted, Missing.DIFFERS)));
    }

    private static Optional<String> name(ProtoReader reader) {
        Optional<String> name = reader.requiredText("name");
        if (name.filter(text -> text.length() > MAX_NAME).isPresent()) {
            reader.problem(
                    ProblemCode.SIZE, "name", "the name is longer than " + MAX_NAME + " characters", "shorten it");
        }
        return name.filter(text -> text.length() <= MAX_NAME);
    }

    /** TlsContextMatchOptions: facts of the client's certificate that the embedder knows; what it does not know is false. */
    static List<FieldMatch> tls(ProtoReader options) {
        Optional<Boolean> presented = options.optionalBool("presented");
        Optional<Boolean> validated = options.optionalBool("validated");
        options.done();
        return List.of(
                        presented.map(wanted -> flag("tls.presented", wanted)),
                        validated.map(wanted -> flag("tls.validated", wanted)))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static FieldMatch flag(String attribute, boolean wanted) {
        return new FieldMatch(Field.attribute(attribute), ValueMatch.exact("true"), !wanted, Missing.DIFFERS);
    }

    /** MetadataMatcher: the attribute {@code metadata:filter:key:key…}. */
    static Optional<FieldMatch> metadata(ProtoReader matcher) {
        Optional<String> filter = matcher.requiredText("filter");
        List<String> keys = matcher.requiredObjects("path").stream()
                .flatMap(segment -> {
                    Optional<String> key = segment.requiredText("key");
                    segment.done();
                    return key.stream();
                })
                .toList();
        boolean inverted = matcher.bool("invert");
        Optional<ValueMatch> value = matcher.requiredObject("value").flatMap(FieldReader::value);
        matcher.done();
        if (filter.isEmpty() || keys.isEmpty()) {
            return Optional.empty();
        }
        Field field = Field.attribute("metadata:" + filter.get() + ":" + String.join(":", keys));
        return value.map(test -> new FieldMatch(field, test, inverted, Missing.DIFFERS));
    }

    private static Optional<ValueMatch> value(ProtoReader value) {
        String[] supported = {"string_match", "bool_match", "present_match"};
        value.unsupported(
                "only text, booleans and presence of metadata can be compared here",
                "null_match",
                "double_match",
                "list_match",
                "or_match");
        Optional<String> kind = value.present("null_match", "double_match", "list_match", "or_match")
                        .isEmpty()
                ? value.exactlyOne(supported)
                : Optional.empty();
        Optional<ValueMatch> test = kind.flatMap(each -> switch (each) {
            case "string_match" -> value.object(each).flatMap(StringMatcherReader::read);
            case "bool_match" -> Optional.of(ValueMatch.exact(Boolean.toString(value.bool(each))));
            default -> presence(value);
        });
        value.done();
        return test;
    }

    private static Optional<ValueMatch> presence(ProtoReader value) {
        if (!value.bool("present_match")) {
            value.problem(
                    ProblemCode.NOT_SUPPORTED,
                    "present_match",
                    "`present_match: false` is not supported for metadata",
                    "write `present_match: true` and turn the matcher round with `invert: true`");
            return Optional.empty();
        }
        return Optional.of(ValueMatch.PRESENT);
    }

    /** FilterStateMatcher: the attribute {@code filter_state:key}. */
    static Optional<FieldMatch> filterState(ProtoReader matcher) {
        Optional<String> key = matcher.requiredText("key");
        matcher.unsupported("only text of filter state can be compared here", "address_match");
        Optional<ValueMatch> value = matcher.has("address_match")
                ? Optional.empty()
                : matcher.requiredObject("string_match").flatMap(StringMatcherReader::read);
        matcher.done();
        return key.flatMap(name ->
                value.map(test -> new FieldMatch(Field.attribute("filter_state:" + name), test, false, Missing.FAILS)));
    }
}
