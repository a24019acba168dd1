package io.waymark.routing.jmh.workload;

import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import java.util.function.Consumer;

/**
 * A route, and the requests that it alone takes.
 *
 * @param host the hosts that it serves
 * @param match its match
 * @param ask how such requests are made
 */
public record Target(HostPattern host, RequestMatch match, Ask ask) {

    /** A route that serves the host of its requests, and looks at the path alone. */
    static Target of(PathMatch path, Ask ask) {
        return of(path, ask, match -> {});
    }

    /** A route that serves the host of its requests. */
    static Target of(PathMatch path, Ask ask, Consumer<RequestMatch.Builder> conditions) {
        RequestMatch.Builder match = RequestMatch.builder().path(path);
        conditions.accept(match);
        return new Target(HostPattern.exact(ask.host()), match.build(), ask);
    }
}
