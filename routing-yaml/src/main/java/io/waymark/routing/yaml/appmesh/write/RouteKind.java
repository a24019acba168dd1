package io.waymark.routing.yaml.appmesh.write;

import io.waymark.routing.config.Listener;
import io.waymark.routing.config.Protocol;
import io.waymark.routing.match.PathMatch;
import io.waymark.routing.match.RequestMatch;
import java.util.List;

/** Which kind of route says a match. The kinds of HTTP routes mean the same; the listeners decide, so that they go together. */
enum RouteKind {
    HTTP("httpRoute"),
    HTTP2("http2Route"),
    GRPC("grpcRoute");

    private final String field;

    RouteKind(String field) {
        this.field = field;
    }

    /** The field that holds the route. */
    String field() {
        return field;
    }

    /** The kind for a match by path; one that takes every path is the caller's to decide. */
    static RouteKind of(RequestMatch match, List<Listener> listeners) {
        if (match.path() instanceof PathMatch.Grpc) {
            return GRPC;
        }
        return !speak(match, listeners, Protocol.HTTP) && speak(match, listeners, Protocol.HTTP2) ? HTTP2 : HTTP;
    }

    /** Whether a listener that the match can mean speaks the protocol. */
    static boolean speak(RequestMatch match, List<Listener> listeners, Protocol protocol) {
        return listeners.stream()
                .filter(each ->
                        match.port().isEmpty() || each.serves(match.port().getAsInt()))
                .anyMatch(each -> each.protocol() == protocol);
    }
}
