package io.waymark.routing.testkit.routercheck;

import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.testkit.checks.Expectation;
import io.waymark.routing.testkit.reference.PlainValues;
import io.waymark.routing.yaml.problem.ProblemCode;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a HeaderMatcher that is put to the headers of an answer (envoyproxy/envoy, source/common/http/header_utility.cc). */
final class HeaderAssert {

    private static final int MANY = 10_000;
    private static final String MISSING = "(missing)";

    private HeaderAssert() {}

    /** Where a header of an answer is found. */
    interface Headers {
        /** Its value, its lines joined. */
        Optional<String> find(Resolution resolution, RoutingRequest request, String name);
    }

    static Optional<Expectation> read(ObjectReader matcher, Headers headers) {
        Optional<String> name = matcher.requiredText("name", 1, MANY);
        boolean inverted = matcher.bool("invert_match").orElse(false);
        boolean empty = matcher.bool("treat_missing_header_as_empty").orElse(false);
        boolean present = matcher.bool("present_match").orElse(true);
        Optional<ValueMatch> value = value(matcher);
        matcher.done();
        Predicate<Optional<String>> holds = value.<Predicate<Optional<String>>>map(test ->
                        found -> (found.isPresent() || empty) && PlainValues.takes(test, found.orElse("")) != inverted)
                .orElse(found -> (found.isPresent() || empty) == present != inverted);
        String expected =
                value.map(test -> (inverted ? "not " : "") + test).orElse(present == inverted ? MISSING : "(there)");
        return name.map(known -> new Expectation(
                known,
                expected,
                (resolution, request) ->
                        headers.find(resolution, request, known).orElse(MISSING),
                found -> holds.test(Optional.of(found).filter(text -> !text.equals(MISSING)))));
    }

    private static Optional<ValueMatch> value(ObjectReader matcher) {
        Optional<ValueMatch> range = matcher.object("range_match").flatMap(HeaderAssert::range);
        return range.or(() -> matcher.object("string_match").flatMap(HeaderAssert::string))
                .or(() -> text(matcher, "_match", false))
                .or(() -> matcher.object("safe_regex_match").flatMap(HeaderAssert::regex));
    }

    private static Optional<ValueMatch> range(ObjectReader range) {
        long start = range.integer("start", Long.MIN_VALUE, Long.MAX_VALUE).orElse(0L);
        long end = range.integer("end", Long.MIN_VALUE, Long.MAX_VALUE).orElse(0L);
        range.done();
        return start < end
                ? Optional.of(ValueMatch.range(start, end))
                : Optional.of(ValueMatch.regex("[^\\x00-\\x{10FFFF}]"));
    }

    private static Optional<ValueMatch> string(ObjectReader string) {
        boolean ignoreCase = string.bool("ignore_case").orElse(false);
        Optional<ValueMatch> value = text(string, "", ignoreCase)
                .or(() -> string.object("safe_regex").flatMap(HeaderAssert::regex));
        if (value.isEmpty()) {
            string.here(ProblemCode.ONE_OF, "nothing is compared", "write `exact`, `prefix` or another kind");
        }
        string.done();
        return value;
    }

    /** The kinds that compare text: of a StringMatcher as they are, of a HeaderMatcher with an ending. */
    private static Optional<ValueMatch> text(ObjectReader holder, String ending, boolean ignoreCase) {
        Optional<ValueMatch> exact = holder.text("exact" + ending).map(text -> new ValueMatch.Exact(text, ignoreCase));
        Optional<ValueMatch> prefix =
                holder.text("prefix" + ending, 1, MANY).map(text -> new ValueMatch.Prefix(text, ignoreCase));
        Optional<ValueMatch> suffix =
                holder.text("suffix" + ending, 1, MANY).map(text -> new ValueMatch.Suffix(text, ignoreCase));
        Optional<ValueMatch> contains =
                holder.text("contains" + ending, 1, MANY).map(text -> new ValueMatch.Contains(text, ignoreCase));
        return exact.or(() -> prefix).or(() -> suffix).or(() -> contains);
    }

    private static Optional<ValueMatch> regex(ObjectReader regex) {
        regex.ignore("google_re2");
        Optional<ValueMatch> value = regex.requiredText("regex", 1, MANY)
                .flatMap(text -> regex.build("regex", () -> ValueMatch.regex(text)));
        regex.done();
        return value;
    }
}
