package io.waymark.routing.jmh.workload;

import io.waymark.routing.HeaderLine;
import java.util.ArrayList;
import java.util.List;

/**
 * How requests that one route alone takes are made.
 *
 * @param host their host
 * @param method their method
 * @param path their path; a number stands for each {@code #}
 * @param query what stands behind the question mark; {@code ""} for no query
 * @param headers their headers
 * @param near a path that no route takes, for a near miss; {@code ""} where another last header or query makes it one
 */
record Ask(String host, String method, String path, String query, List<HeaderLine> headers, String near) {

    /** Copies the list. */
    Ask {
        headers = List.copyOf(headers);
    }

    /** A GET of this path on this host. */
    static Ask of(String host, String path) {
        return new Ask(host, "GET", path, "", List.of(), path + "x");
    }

    /** A GET of this path on this host, and a number behind what follows it. */
    static Ask of(String host, String path, String more) {
        return of(host, path + more + "#").near(path + "x" + more + "#");
    }

    Ask method(String other) {
        return new Ask(host, other, path, query, headers, near);
    }

    Ask query(String text) {
        return new Ask(host, method, path, text, headers, "");
    }

    Ask header(String name, String value) {
        List<HeaderLine> all = new ArrayList<>(headers);
        all.add(new HeaderLine(name, value));
        return new Ask(host, method, path, query, all, "");
    }

    Ask near(String other) {
        return new Ask(host, method, path, query, headers, other);
    }

    /** A request that the route takes; different numbers give different requests where the path has a place for them. */
    Probe hit(String route, int number) {
        return new Probe(host, method, target(path, number, query), headers, route);
    }

    /** A request that comes near and that no route takes. */
    Probe miss(int number) {
        if (!near.isEmpty()) {
            return new Probe(host, method, target(near, number, query), headers, "");
        }
        return headers.isEmpty()
                ? new Probe(host, method, target(path, number, query + "x"), headers, "")
                : new Probe(host, method, target(path, number, query), lastValueWrong(), "");
    }

    private static String target(String path, int number, String query) {
        return path.replace("#", Integer.toString(number)) + (query.isEmpty() ? "" : "?" + query);
    }

    private List<HeaderLine> lastValueWrong() {
        List<HeaderLine> changed = new ArrayList<>(headers);
        HeaderLine last = changed.remove(changed.size() - 1);
        changed.add(new HeaderLine(last.name(), last.value() + "x"));
        return changed;
    }
}
