package io.waymark.routing.testkit.random;

import io.waymark.routing.HeaderLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Requests with one thing less. */
final class SmallerRequests {

    private SmallerRequests() {}

    static Stream<TestRequest> of(TestRequest request) {
        return Smaller.all(
                () -> Smaller.lists(request.headers(), SmallerRequests::line).map(request::withHeaders),
                () -> attributes(request),
                () -> Smaller.unless(request.method(), "GET").map(request::withMethod),
                () -> Smaller.unless(request.scheme(), "http").map(request::withScheme),
                () -> Smaller.unless(request.clientAddress(), "").map(request::withClientAddress),
                () -> Smaller.unless(request.sni(), "").map(request::withSni),
                () -> Smaller.texts(request.target()).map(request::withTarget),
                () -> Smaller.texts(request.authority()).map(request::withAuthority),
                () -> Smaller.unless(request.port(), 0).map(request::withPort));
    }

    private static Stream<HeaderLine> line(HeaderLine line) {
        return Smaller.texts(line.value()).map(value -> new HeaderLine(line.name(), value));
    }

    private static Stream<TestRequest> attributes(TestRequest request) {
        List<String> names = new ArrayList<>(request.attributes().keySet());
        return names.stream().map(name -> {
            Map<String, String> fewer = new TreeMap<>(request.attributes());
            fewer.remove(name);
            return request.withAttributes(fewer);
        });
    }
}
