package io.waymark.routing.yaml.appmesh;

import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.Optional;
import java.util.OptionalInt;

/** How one version of the API writes a router's route. The kinds of routes are fields that start with their protocol. */
interface RouteForm {

    /** The fields of which a route has exactly one. */
    String[] kinds();

    /** The match of a route for HTTP or gRPC. */
    Optional<RequestMatch> match(String kind, ObjectReader route);

    /** Reads what a TCP route has besides its action, which no request of a gateway reaches. */
    void tcp(ObjectReader route);

    /** The node of a weighted target. */
    Optional<Reference> node(ObjectReader target, String namespace);

    /** The port of a weighted target. */
    OptionalInt port(ObjectReader target);

    /** The time limits of a route. */
    Timeouts timeouts(ObjectReader route);

    /** The retry policy of a route for HTTP or gRPC. */
    Optional<RetryPolicy> retry(String kind, ObjectReader route);

    static boolean isGrpc(String kind) {
        return kind.startsWith("grpc");
    }

    static boolean isTcp(String kind) {
        return kind.startsWith("tcp");
    }
}
