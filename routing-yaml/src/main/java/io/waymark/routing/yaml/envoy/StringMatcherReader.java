package io.waymark.routing.yaml.envoy;

import io.waymark.routing.match.RegexPattern;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.yaml.problem.ProblemCode;
import java.util.Optional;
import java.util.function.BiFunction;

/** Reads StringMatcher and RegexMatcher (envoyproxy/envoy, api/envoy/type/matcher/v3/string.proto and regex.proto). */
final class StringMatcherReader {

    private static final String[] KINDS = {"exact", "prefix", "suffix", "contains", "safe_regex", "custom"};

    private StringMatcherReader() {}

    static Optional<ValueMatch> read(ProtoReader matcher) {
        return read(matcher, StringMatcherReader::regex);
    }

    /** The same of cncf/xds, xds/type/matcher/v3, where a regular expression has to say {@code google_re2}. */
    static Optional<ValueMatch> readXds(ProtoReader matcher) {
        return read(
                matcher,
                (holder, key) -> holder.requiredObject(key).flatMap(regex -> {
                    regex.ignore("google_re2");
                    return pattern(regex);
                }));
    }

    private static Optional<ValueMatch> read(
            ProtoReader matcher, BiFunction<ProtoReader, String, Optional<RegexPattern>> regex) {
        Optional<String> kind = matcher.exactlyOne(KINDS);
        boolean ignoreCase = matcher.bool("ignore_case");
        Optional<ValueMatch> value = kind.flatMap(each -> value(matcher, each, ignoreCase, regex));
        matcher.done();
        return value;
    }

    private static Optional<ValueMatch> value(
            ProtoReader matcher,
            String kind,
            boolean ignoreCase,
            BiFunction<ProtoReader, String, Optional<RegexPattern>> regex) {
        return switch (kind) {
            case "exact" ->
                matcher.text(kind).flatMap(text -> matcher.build(kind, () -> new ValueMatch.Exact(text, ignoreCase)));
            case "prefix" ->
                matcher.requiredText(kind)
                        .flatMap(text -> matcher.build(kind, () -> new ValueMatch.Prefix(text, ignoreCase)));
            case "suffix" ->
                matcher.requiredText(kind)
                        .flatMap(text -> matcher.build(kind, () -> new ValueMatch.Suffix(text, ignoreCase)));
            case "contains" ->
                matcher.requiredText(kind)
                        .flatMap(text -> matcher.build(kind, () -> new ValueMatch.Contains(text, ignoreCase)));
            case "safe_regex" -> {
                if (ignoreCase) {
                    matcher.problem(
                            ProblemCode.IGNORED,
                            "ignore_case",
                            "`ignore_case` has no effect on a regular expression",
                            "begin the expression with `(?i)`");
                }
                yield regex.apply(matcher, kind).map(ValueMatch.Regex::new);
            }
            default -> {
                matcher.unsupported("a string matcher that is an extension cannot be run here", kind);
                yield Optional.empty();
            }
        };
    }

    /** The regular expression of the RegexMatcher at a key. */
    static Optional<RegexPattern> regex(ProtoReader holder, String key) {
        return holder.requiredObject(key).flatMap(matcher -> {
            matcher.deprecated("leave it out: all expressions are RE2", "google_re2");
            return pattern(matcher);
        });
    }

    private static Optional<RegexPattern> pattern(ProtoReader matcher) {
        Optional<RegexPattern> pattern =
                matcher.requiredText("regex").flatMap(text -> matcher.build("regex", () -> new RegexPattern(text)));
        matcher.done();
        return pattern;
    }
}
