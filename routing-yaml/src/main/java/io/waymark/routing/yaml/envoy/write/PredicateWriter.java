package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.config.RouteRule;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.List;

/** Writes the predicate of a matcher: any of the matches of a rule. */
final class PredicateWriter {

    private static final String HEADER = "type.googleapis.com/envoy.type.matcher.v3.HttpRequestHeaderMatchInput";
    private static final String STATE =
            "type.googleapis.com/envoy.extensions.matching.common_inputs.network.v3.FilterStateInput";

    private PredicateWriter() {}

    static YamlMap write(RouteRule rule, Refusals refusals) {
        return joined(
                "or_matcher",
                rule.matches().stream().map(match -> match(match, refusals)).toList());
    }

    private static YamlMap match(RequestMatch match, Refusals refusals) {
        return joined(
                "and_matcher",
                match.fields().stream().map(field -> condition(field, refusals)).toList());
    }

    private static YamlMap joined(String kind, List<YamlMap> predicates) {
        return predicates.size() == 1
                ? predicates.get(0)
                : new YamlMap().put(kind, new YamlMap().put("predicate", predicates));
    }

    private static YamlMap condition(FieldMatch condition, Refusals refusals) {
        Missing missing = condition.inverted() ? Missing.DIFFERS : Missing.FAILS;
        refusals.refuseIf(
                condition.missing() != missing,
                "a predicate of a matcher fails where there is no value: " + condition.field());
        YamlMap single = new YamlMap()
                .put(
                        "input",
                        new YamlMap().put("name", "input").put("typed_config", input(condition.field(), refusals)))
                .put("value_match", StringWriter.xds(condition.value(), refusals));
        YamlMap predicate = new YamlMap().put("single_predicate", single);
        return condition.inverted() ? new YamlMap().put("not_matcher", predicate) : predicate;
    }

    private static YamlMap input(Field field, Refusals refusals) {
        if (field instanceof Field.Attribute attribute && attribute.name().startsWith(FieldWriter.STATE)) {
            return new YamlMap().put("@type", STATE).put("key", attribute.name().substring(FieldWriter.STATE.length()));
        }
        boolean joined = field instanceof Field.Part
                || (field instanceof Field.Header header && header.lines() == Field.Lines.JOINED);
        refusals.refuseIf(
                !joined, "a matcher looks at headers, their lines joined, and at filter state; not at " + field);
        return new YamlMap().put("@type", HEADER).put("header_name", FieldWriter.headerName(field));
    }
}
