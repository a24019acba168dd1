package io.waymark.routing.testkit.small;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.config.GatewayRoute;
import io.waymark.routing.match.FieldMatch;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the routes of a world can be made of. A route has one host, one path, one method or none, one condition on a header or none, one on
 * a query parameter or none, a priority and a path rewrite; the alphabet has every route that can be put together so.
 *
 * @param hosts the hosts, with {@link HostPattern#ANY} for none
 * @param paths the paths, with {@link PathMatch#ANY} for none
 * @param methods the methods, with empty for none
 * @param headers the conditions on a header, with empty for none
 * @param queries the conditions on a query parameter, with empty for none
 * @param priorities the priorities
 * @param rewrites what becomes of the path
 */
public record RouteAlphabet(
        List<HostPattern> hosts,
        List<PathMatch> paths,
        List<Optional<String>> methods,
        List<Optional<FieldMatch>> headers,
        List<Optional<FieldMatch>> queries,
        List<Integer> priorities,
        List<PathRewrite> rewrites) {

    /** Any host, any path, no condition: one route alone. */
    public static final RouteAlphabet ONE = new RouteAlphabet(
            List.of(HostPattern.ANY),
            List.of(PathMatch.ANY),
            List.of(Optional.empty()),
            List.of(Optional.empty()),
            List.of(Optional.empty()),
            List.of(GatewayRoute.DEFAULT_PRIORITY),
            List.of(PathRewrite.KEEP));

    /** Copies the lists. */
    public RouteAlphabet {
        hosts = List.copyOf(hosts);
        paths = List.copyOf(paths);
        methods = List.copyOf(methods);
        headers = List.copyOf(headers);
        queries = List.copyOf(queries);
        priorities = List.copyOf(priorities);
        rewrites = List.copyOf(rewrites);
    }

    /** This alphabet with other hosts. */
    public RouteAlphabet hosts(HostPattern... others) {
        return new RouteAlphabet(List.of(others), paths, methods, headers, queries, priorities, rewrites);
    }

    /** This alphabet with other paths. */
    public RouteAlphabet paths(PathMatch... others) {
        return new RouteAlphabet(hosts, List.of(others), methods, headers, queries, priorities, rewrites);
    }

    /** This alphabet with no method, or one of these. */
    public RouteAlphabet methodOrNone(String... others) {
        return new RouteAlphabet(hosts, paths, orNone(others), headers, queries, priorities, rewrites);
    }

    /** This alphabet with no condition on a header, or one of these. */
    public RouteAlphabet headerOrNone(FieldMatch... others) {
        return new RouteAlphabet(hosts, paths, methods, orNone(others), queries, priorities, rewrites);
    }

    /** This alphabet with no condition on a query parameter, or one of these. */
    public RouteAlphabet queryOrNone(FieldMatch... others) {
        return new RouteAlphabet(hosts, paths, methods, headers, orNone(others), priorities, rewrites);
    }

    /** This alphabet with other priorities. */
    public RouteAlphabet priorities(Integer... others) {
        return new RouteAlphabet(hosts, paths, methods, headers, queries, List.of(others), rewrites);
    }

    /** This alphabet with other rewrites. */
    public RouteAlphabet rewrites(PathRewrite... others) {
        return new RouteAlphabet(hosts, paths, methods, headers, queries, priorities, List.of(others));
    }

    /** Every route of the alphabet, under one name and with one destination, attached to one gateway. */
    List<GatewayRoute> routes(String name, String gateway, Destination destination) {
        List<GatewayRoute> routes = new ArrayList<>();
        for (HostPattern host : hosts) {
            for (RequestMatch match : matches()) {
                for (int priority : priorities) {
                    for (PathRewrite rewrite : rewrites) {
                        GatewayRoute.Builder route =
                                GatewayRoute.builder(name).parent(gateway).priority(priority);
                        routes.add((host.equals(HostPattern.ANY) ? route : route.host(host))
                                .rule(rule ->
                                        rule.match(match).rewritePath(rewrite).forwardTo(destination))
                                .build());
                    }
                }
            }
        }
        return routes;
    }

    private List<RequestMatch> matches() {
        List<RequestMatch> matches = new ArrayList<>();
        for (PathMatch path : paths) {
            for (Optional<String> method : methods) {
                for (Optional<FieldMatch> header : headers) {
                    for (Optional<FieldMatch> query : queries) {
                        RequestMatch.Builder match = RequestMatch.builder().path(path);
                        method.ifPresent(match::method);
                        header.ifPresent(match::field);
                        query.ifPresent(match::field);
                        matches.add(match.build());
                    }
                }
            }
        }
        return matches;
    }

    @SafeVarargs
    private static <T> List<Optional<T>> orNone(T... values) {
        List<Optional<T>> all = new ArrayList<>();
        all.add(Optional.empty());
        for (T value : values) {
            all.add(Optional.of(value));
        }
        return all;
    }
}
