package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.yaml.problem.Refusals;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the conditions of a match on fields, each kind in its list. */
final class FieldWriter {

    static final String STATE = "filter_state:";
    private static final String METADATA = "metadata:";
    private static final String TLS = "tls.";
    private static final List<String> ORDER =
            List.of("headers", "query_parameters", "cookies", "tls_context", "dynamic_metadata", "filter_state");

    private final YamlMap match;
    private final Refusals refusals;
    private final Map<String, List<YamlMap>> lists = new LinkedHashMap<>();
    private final YamlMap tls = new YamlMap();
    private int place;

    FieldWriter(YamlMap match, Refusals refusals) {
        this.match = match;
        this.refusals = refusals;
    }

    void fields(List<FieldMatch> fields) {
        fields.forEach(this::field);
        lists.forEach(match::put);
        if (!tls.isEmpty()) {
            match.put("tls_context", tls);
        }
    }

    private void field(FieldMatch field) {
        if (field.field() instanceof Field.Header || field.field() instanceof Field.Part) {
            add("headers", header(field));
        } else if (field.field() instanceof Field.QueryParameter parameter) {
            add("query_parameters", query(parameter, field));
        } else if (field.field() instanceof Field.Cookie cookie) {
            add("cookies", inverted("invert_match", field, new YamlMap().put("name", cookie.name())));
        } else if (field.field() instanceof Field.Attribute attribute) {
            attribute(attribute.name(), field);
        }
    }

    private void add(String list, YamlMap condition) {
        at(list);
        lists.computeIfAbsent(list, any -> new ArrayList<>()).add(condition);
    }

    /** Explanations tell the conditions in their order, so that another order would be another configuration. */
    private void at(String list) {
        int now = ORDER.indexOf(list);
        refusals.refuseIf(now < place, "conditions stand in the order " + String.join(", ", ORDER));
        place = now;
    }

    private YamlMap header(FieldMatch field) {
        refusals.refuseIf(
                field.field() instanceof Field.Header header && header.lines() == Field.Lines.JOINED,
                "Envoy compares each line of a header by itself: " + field.field());
        refusals.refuseIf(
                field.missing() == Missing.DIFFERS, "a missing header fails, or counts as empty: " + field.field());
        YamlMap matcher = new YamlMap().put("name", headerName(field.field()));
        if (field.value() instanceof ValueMatch.Present) {
            matcher.put("present_match", true);
        } else if (field.value() instanceof ValueMatch.Range range) {
            matcher.put("range_match", new YamlMap().put("start", range.start()).put("end", range.end()));
        } else {
            matcher.put("string_match", StringWriter.write(field.value(), refusals));
        }
        if (field.inverted()) {
            matcher.put("invert_match", true);
        }
        return field.missing() == Missing.EMPTY ? matcher.put("treat_missing_header_as_empty", true) : matcher;
    }

    static String headerName(Field field) {
        if (field instanceof Field.Header header) {
            return header.name();
        }
        return field == Field.Part.TARGET ? ":path" : ":" + field;
    }

    private YamlMap query(Field.QueryParameter parameter, FieldMatch field) {
        YamlMap matcher = new YamlMap().put("name", parameter.name());
        refusals.refuseIf(field.missing() != Missing.FAILS, "a missing query parameter fails: " + field.field());
        if (field.value() instanceof ValueMatch.Present) {
            return matcher.put("present_match", !field.inverted());
        }
        refusals.refuseIf(field.inverted(), "conditions on query parameters are not inverted: " + field.field());
        return matcher.put("string_match", StringWriter.write(field.value(), refusals));
    }

    /** A matcher of text that holds, where it is turned round, of what is missing too. */
    private YamlMap inverted(String key, FieldMatch field, YamlMap matcher) {
        refusals.refuseIf(
                field.missing() != Missing.DIFFERS, "what is missing counts as another value here: " + field.field());
        matcher.put("string_match", StringWriter.write(field.value(), refusals));
        return field.inverted() ? matcher.put(key, true) : matcher;
    }

    private void attribute(String name, FieldMatch field) {
        if (name.equals(TLS + "presented") || name.equals(TLS + "validated")) {
            at("tls_context");
            boolean known = field.value().equals(ValueMatch.exact("true")) && field.missing() == Missing.DIFFERS;
            refusals.refuseIf(!known, "a certificate is there or not, and valid or not: " + field.field());
            tls.put(name.substring(TLS.length()), !field.inverted());
        } else if (name.startsWith(METADATA)) {
            add(
                    "dynamic_metadata",
                    metadata(List.of(name.substring(METADATA.length()).split(":", -1)), field));
        } else if (name.startsWith(STATE)) {
            refusals.refuseIf(
                    field.inverted() || field.missing() != Missing.FAILS,
                    "conditions on filter state are not inverted: " + field.field());
            add(
                    "filter_state",
                    new YamlMap()
                            .put("key", name.substring(STATE.length()))
                            .put("string_match", StringWriter.write(field.value(), refusals)));
        } else {
            refusals.refuse("Envoy has no condition on " + field.field());
        }
    }

    private YamlMap metadata(List<String> keys, FieldMatch field) {
        refusals.refuseIf(
                field.missing() != Missing.DIFFERS, "missing metadata counts as another value: " + field.field());
        List<YamlMap> path = keys.subList(1, keys.size()).stream()
                .map(key -> new YamlMap().put("key", key))
                .toList();
        refusals.refuseIf(path.isEmpty(), "metadata is found by a filter and a key: " + field.field());
        YamlMap value = field.value() instanceof ValueMatch.Present
                ? new YamlMap().put("present_match", true)
                : new YamlMap().put("string_match", StringWriter.write(field.value(), refusals));
        YamlMap matcher =
                new YamlMap().put("filter", keys.get(0)).put("path", path).put("value", value);
        return field.inverted() ? matcher.put("invert", true) : matcher;
    }
}
