package io.waymark.routing.jmh.workload;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.List;

/** Writes a match as one of {@code spec.rules.matches} of an HTTPRoute. */
final class GatewayApiMatch {

    private GatewayApiMatch() {}

    static String text(RequestMatch match) {
        StringBuilder text = new StringBuilder("path: {" + path(match.path()) + "}");
        match.methods().forEach(method -> text.append(", method: ").append(method));
        text.append(list("headers", match.fields(), Field.Header.class));
        text.append(list("queryParams", match.fields(), Field.QueryParameter.class));
        return text.toString();
    }

    private static String path(PathMatch path) {
        if (path instanceof PathMatch.Exact exact) {
            return "type: Exact, value: \"" + exact.path() + "\"";
        }
        if (path instanceof PathMatch.SegmentPrefix prefix) {
            return "type: PathPrefix, value: \"" + prefix.path() + "\"";
        }
        if (path instanceof PathMatch.Regex regex) {
            return "type: RegularExpression, value: \"" + regex.pattern().text() + "\"";
        }
        throw Dialect.unwritten(path);
    }

    private static String list(String key, List<FieldMatch> fields, Class<? extends Field> kind) {
        List<String> items = fields.stream()
                .filter(each -> kind.isInstance(each.field()))
                .map(each -> "{name: " + name(each.field()) + ", value: \"" + value(each.value()) + "\"}")
                .toList();
        return items.isEmpty() ? "" : ", " + key + ": " + items;
    }

    private static String name(Field field) {
        return field instanceof Field.Header header ? header.name() : ((Field.QueryParameter) field).name();
    }

    private static String value(ValueMatch value) {
        return ((ValueMatch.Exact) value).text();
    }
}
