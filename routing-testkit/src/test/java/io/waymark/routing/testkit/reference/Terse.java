package io.waymark.routing.testkit.reference;

import io.waymark.routing.RoutingRequest;
import io.waymark.routing.RoutingRequestBuilder;
import io.waymark.routing.action.Destination;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.match.Field;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.Missing;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.match.ValueMatch;
import io.waymark.routing.meta.ObjectName;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Routes and requests in a few words, for the cells of tables. Words of a route: {@code name:ns/a host:*.example priority:5 created:2020
 * exact:/a prefix:/a segments:/a suffix:.js template:/a/{b} regex:/a.* grpc:Service/Method method:GET scheme:https port:80 header:x
 * header:x=1 query:q cookie:c}. A header, query parameter or cookie without a value must be there.
 */
final class Terse {

    private static final char COLON = ':';

    private Terse() {}

    /** A route to the backend that is called as it is: {@code first} or {@code second}. */
    static GatewayRoute route(String called, String words) {
        GatewayRoute.Builder route = GatewayRoute.builder(ObjectName.parse(value(words, "name", "ns/" + called)))
                .parent("gate");
        RequestMatch.Builder match = RequestMatch.builder();
        for (String word : words.split(" +", -1)) {
            if (!word.isEmpty() && !of(route, kind(word), value(word))) {
                of(match, kind(word), value(word));
            }
        }
        return route.rule(rule -> rule.match(match.build()).forwardTo(Destination.backend(called)))
                .build();
    }

    /** The kind of a path and its text, such as {@code exact:/a}. */
    static PathMatch path(String word) {
        return path(kind(word), value(word));
    }

    /** {@code GET http://a.example/a x:1 cookie:c=1}: a method, an url, and header lines. */
    static RoutingRequest request(String words) {
        String[] parts = words.split(" +", -1);
        RoutingRequestBuilder request =
                RoutingRequest.builder().method(parts[0]).url(parts[1]);
        Arrays.stream(parts).skip(2).forEach(line -> request.header(kind(line), value(line)));
        return request.build();
    }

    /** {@code not prefix:eu- if missing differs}, for any field. */
    static FieldMatch fieldMatch(Field field, String words) {
        boolean inverted = words.startsWith("not ");
        String rest = inverted ? words.substring(4) : words;
        int comma = rest.indexOf(", missing ");
        Missing missing = comma < 0
                ? Missing.FAILS
                : Missing.valueOf(rest.substring(comma + 10).toUpperCase(java.util.Locale.ROOT));
        return new FieldMatch(field, valueMatch(comma < 0 ? rest : rest.substring(0, comma)), inverted, missing);
    }

    private static ValueMatch valueMatch(String word) {
        String text = value(word);
        return switch (kind(word)) {
            case "exact" -> ValueMatch.exact(text);
            case "EXACT" -> new ValueMatch.Exact(text, true);
            case "prefix" -> ValueMatch.prefix(text);
            case "suffix" -> ValueMatch.suffix(text);
            case "contains" -> ValueMatch.contains(text);
            case "regex" -> ValueMatch.regex(text);
            case "range" -> {
                List<Long> ends = Arrays.stream(text.split("\\.\\.", -1))
                        .map(Long::valueOf)
                        .toList();
                yield ValueMatch.range(ends.get(0), ends.get(1));
            }
            case "present" -> ValueMatch.PRESENT;
            default -> throw new IllegalArgumentException("word: " + word);
        };
    }

    private static boolean of(GatewayRoute.Builder route, String kind, String text) {
        switch (kind) {
            case "name" -> {}
            case "host" -> route.host(text);
            case "priority" -> route.priority(Integer.parseInt(text));
            case "created" -> route.created(Instant.parse(text + "-01-01T00:00:00Z"));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void of(RequestMatch.Builder match, String kind, String text) {
        String[] field = text.split("=", 2);
        ValueMatch value = field.length == 2 ? ValueMatch.exact(field[1]) : ValueMatch.PRESENT;
        switch (kind) {
            case "method" -> match.method(text);
            case "scheme" -> match.scheme(text);
            case "port" -> match.port(Integer.parseInt(text));
            case "header" -> match.header(field[0], value);
            case "query" -> match.query(field[0], value);
            case "cookie" -> match.cookie(field[0], value);
            default -> match.path(path(kind, text));
        }
    }

    private static PathMatch path(String kind, String text) {
        String[] call = text.split("/", 2);
        return switch (kind) {
            case "exact" -> PathMatch.exact(text);
            case "EXACT" -> new PathMatch.Exact(text, true);
            case "prefix" -> PathMatch.textPrefix(text);
            case "PREFIX" -> new PathMatch.TextPrefix(text, true);
            case "segments" -> PathMatch.segmentPrefix(text);
            case "SEGMENTS" -> new PathMatch.SegmentPrefix(text, true);
            case "suffix" -> PathMatch.suffix(text);
            case "template" -> PathMatch.template(text);
            case "regex" -> PathMatch.regex(text);
            case "grpc" -> call.length == 2 ? PathMatch.grpcMethod(call[0], call[1]) : PathMatch.grpcService(text);
            case "any" -> PathMatch.ANY;
            default -> throw new IllegalArgumentException("word: " + kind);
        };
    }

    private static String value(String words, String kind, String otherwise) {
        return Arrays.stream(words.split(" +", -1))
                .filter(word -> kind(word).equals(kind))
                .findFirst()
                .map(Terse::value)
                .orElse(otherwise);
    }

    private static String kind(String word) {
        return word.indexOf(COLON) < 0 ? word : word.substring(0, word.indexOf(COLON));
    }

    private static String value(String word) {
        return word.indexOf(COLON) < 0 ? "" : word.substring(word.indexOf(COLON) + 1);
    }
}
