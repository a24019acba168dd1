package io.waymark.routing.testkit.small;

import io.waymark.routing.testkit.random.TestRequest;
import java.util.ArrayList;
import java.util.List;

/**
 * What the requests of a world can be made of; the alphabet has every request that can be put together so.
 *
 * @param authorities the authorities
 * @param paths the paths
 * @param methods the methods
 * @param header the name of the one header
 * @param headerValues its lines; an empty list means that the header is not there
 * @param queries the queries with their question marks; {@code ""} for none
 */
public record RequestAlphabet(
        List<String> authorities,
        List<String> paths,
        List<String> methods,
        String header,
        List<List<String>> headerValues,
        List<String> queries) {

    /** {@code GET /} of {@code a.x}, without headers and query: one request alone. */
    public static final RequestAlphabet ONE =
            new RequestAlphabet(List.of("a.x"), List.of("/"), List.of("GET"), "h", List.of(List.of()), List.of(""));

    /** Copies the lists. */
    public RequestAlphabet {
        authorities = List.copyOf(authorities);
        paths = List.copyOf(paths);
        methods = List.copyOf(methods);
        headerValues = headerValues.stream().map(List::copyOf).toList();
        queries = List.copyOf(queries);
    }

    /** This alphabet with other authorities. */
    public RequestAlphabet authorities(String... others) {
        return new RequestAlphabet(List.of(others), paths, methods, header, headerValues, queries);
    }

    /** This alphabet with other paths. */
    public RequestAlphabet paths(String... others) {
        return new RequestAlphabet(authorities, List.of(others), methods, header, headerValues, queries);
    }

    /** This alphabet with other methods. */
    public RequestAlphabet methods(String... others) {
        return new RequestAlphabet(authorities, paths, List.of(others), header, headerValues, queries);
    }

    /** This alphabet with other lines of the header. */
    public RequestAlphabet headerValues(List<List<String>> others) {
        return new RequestAlphabet(authorities, paths, methods, header, others, queries);
    }

    /** This alphabet with other queries. */
    public RequestAlphabet queries(String... others) {
        return new RequestAlphabet(authorities, paths, methods, header, headerValues, List.of(others));
    }

    /** Every request of the alphabet. */
    List<TestRequest> requests() {
        List<TestRequest> requests = new ArrayList<>();
        for (String authority : authorities) {
            for (String path : paths) {
                for (String query : queries) {
                    for (String method : methods) {
                        headerValues.forEach(lines -> requests.add(withHeader(
                                TestRequest.of(authority)
                                        .withTarget(path + query)
                                        .withMethod(method),
                                lines)));
                    }
                }
            }
        }
        return requests;
    }

    private TestRequest withHeader(TestRequest request, List<String> lines) {
        TestRequest more = request;
        for (String line : lines) {
            more = more.withHeader(header, line);
        }
        return more;
    }
}
