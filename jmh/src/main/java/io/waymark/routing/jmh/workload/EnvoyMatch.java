package io.waymark.routing.jmh.workload;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import java.util.ArrayList;
import java.util.List;

/** Writes a match as Envoy's RouteMatch. */
final class EnvoyMatch {

    private static final String TEMPLATE = "path_match_policy: {name: template, typed_config: {\"@type\": "
            + "type.googleapis.com/envoy.extensions.path.match.uri_template.v3.UriTemplateMatchConfig, path_template: \"%s\"}}";

    private EnvoyMatch() {}

    static String text(RequestMatch match) {
        List<String> headers = new ArrayList<>();
        match.methods().forEach(method -> headers.add(header(":method", method)));
        match.fields().forEach(each -> headers.add(header(each)));
        return path(match.path()) + (headers.isEmpty() ? "" : ", headers: " + headers);
    }

    private static String path(PathMatch path) {
        if (path instanceof PathMatch.Exact exact) {
            return "path: \"" + exact.path() + "\"";
        }
        if (path instanceof PathMatch.TextPrefix prefix) {
            return "prefix: \"" + prefix.text() + "\"";
        }
        if (path instanceof PathMatch.Regex regex) {
            return "safe_regex: {regex: \"" + regex.pattern().text() + "\"}";
        }
        if (path instanceof PathMatch.Template template) {
            return TEMPLATE.formatted(template.template().text());
        }
        throw Dialect.unwritten(path);
    }

    private static String header(FieldMatch match) {
        return header(((Field.Header) match.field()).name(), ((ValueMatch.Exact) match.value()).text());
    }

    private static String header(String name, String value) {
        return "{name: \"" + name + "\", string_match: {exact: \"" + value + "\"}}";
    }
}
