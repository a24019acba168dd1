package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.yaml.text.YamlMap;
import java.util.List;

/** Writes conditions on headers, gRPC metadata and query parameters. */
final class FieldWriter {

    private static final int MAX_LIST = 10;
    private static final int MAX_HEADER_NAME = 50;
    private static final int MAX_TEXT = 255;

    private final Spot match;

    FieldWriter(Spot match) {
        this.match = match;
    }

    List<YamlMap> headers(List<FieldMatch> headers) {
        match.atMost("headers", headers.size(), MAX_LIST);
        return headers.stream().map(this::header).toList();
    }

    private YamlMap header(FieldMatch condition) {
        Spot spot = match.in(condition.field().toString());
        Field.Header header = (Field.Header) condition.field();
        spot.refuseIf(
                header.lines() != Field.Lines.JOINED,
                "it looks at each line of the header; App Mesh joins them with a comma",
                "");
        missing(condition, spot);
        YamlMap written = new YamlMap().put("name", spot.sized("the name", header.name(), 1, MAX_HEADER_NAME));
        if (condition.inverted()) {
            written.put("invert", true);
        }
        if (!(condition.value() instanceof ValueMatch.Present)) {
            YamlMap test = new YamlMap();
            condition.value().on(new HeaderTest(test, spot));
            written.put("match", test);
        }
        return written;
    }

    List<YamlMap> parameters(List<FieldMatch> parameters) {
        match.atMost("query parameters", parameters.size(), MAX_LIST);
        return parameters.stream().map(this::parameter).toList();
    }

    private YamlMap parameter(FieldMatch condition) {
        Spot spot = match.in(condition.field().toString());
        Field.QueryParameter parameter = (Field.QueryParameter) condition.field();
        spot.refuseIf(condition.inverted(), "App Mesh does not invert a condition on a query parameter", "");
        missing(condition, spot);
        YamlMap written = new YamlMap().put("name", spot.sized("the name", parameter.name(), 1, MAX_TEXT));
        if (condition.value() instanceof ValueMatch.Exact exact && !exact.ignoreCase()) {
            written.put("match", new YamlMap().put("exact", spot.sized("the value", exact.text(), 0, MAX_TEXT)));
        } else if (!(condition.value() instanceof ValueMatch.Present)) {
            spot.refuse("App Mesh asks of a query parameter its whole value, with its case, or that it is there", "");
        }
        return written;
    }

    private static void missing(FieldMatch condition, Spot spot) {
        spot.refuseIf(
                condition.missing() != Missing.FAILS,
                "a missing field counts as " + condition.missing() + "; in App Mesh its test fails",
                "");
    }

    /** The test of a header's value. */
    private record HeaderTest(YamlMap test, Spot spot) implements ValueMatch.Cases<YamlMap> {

        @Override
        public YamlMap exact(ValueMatch.Exact match) {
            return text("exact", match.text(), match.ignoreCase());
        }

        @Override
        public YamlMap prefix(ValueMatch.Prefix match) {
            return text("prefix", match.text(), match.ignoreCase());
        }

        @Override
        public YamlMap suffix(ValueMatch.Suffix match) {
            return text("suffix", match.text(), match.ignoreCase());
        }

        @Override
        public YamlMap contains(ValueMatch.Contains match) {
            spot.refuse("App Mesh does not look for text anywhere in a value", "use a regex");
            return test;
        }

        @Override
        public YamlMap regex(ValueMatch.Regex match) {
            return text("regex", match.pattern().text(), false);
        }

        @Override
        public YamlMap range(ValueMatch.Range match) {
            return test.put("range", new YamlMap().put("start", match.start()).put("end", match.end()));
        }

        @Override
        public YamlMap present(ValueMatch.Present match) {
            return test;
        }

        private YamlMap text(String kind, String text, boolean ignoreCase) {
            spot.refuseIf(ignoreCase, "App Mesh compares values with their case", "use a regex with (?i)");
            return test.put(kind, spot.sized("the value", text, 1, MAX_TEXT));
        }
    }
}
