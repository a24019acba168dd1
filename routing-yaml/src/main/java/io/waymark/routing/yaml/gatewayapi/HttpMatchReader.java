package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.match.Field;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads an item of the {@code matches} of an HTTPRoute. */
final class HttpMatchReader {

    private static final int MAX_ITEMS = 16;
    private static final int MAX_QUERY_VALUE = 1024;
    private static final Map<String, String> METHODS = methods();

    private HttpMatchReader() {}

    static RequestMatch read(ObjectReader match) {
        RequestMatch.Builder builder = RequestMatch.builder().at(match.location());
        builder.path(match.object("path").flatMap(PathReader::read).orElse(PathMatch.segmentPrefix("/")));
        match.choice("method", METHODS).ifPresent(builder::method);
        FieldReader.headers(match, builder);
        Repetition names = new Repetition(true);
        for (ObjectReader parameter : match.objects("queryParams", 0, MAX_ITEMS)) {
            FieldReader.read(parameter, MAX_QUERY_VALUE, Field::query, names).ifPresent(builder::field);
        }
        match.done();
        return builder.build();
    }

    private static Map<String, String> methods() {
        Map<String, String> methods = new LinkedHashMap<>();
        for (String method : "GET HEAD POST PUT DELETE CONNECT OPTIONS TRACE PATCH".split(" ", -1)) {
            methods.put(method, method);
        }
        return methods;
    }
}
