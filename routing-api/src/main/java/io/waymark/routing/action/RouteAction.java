package io.waymark.routing.action;

import io.waymark.routing.internal.Ascii;
import io.waymark.routing.internal.Require;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a rule does with the requests it wins. */
public sealed interface RouteAction
        permits RouteAction.Forward, RouteAction.Redirect, RouteAction.Respond, RouteAction.Serve {

    /**
     * Sends the request on.
     *
     * @param destinations the split, in order; at least one weight is above 0
     * @param path what becomes of the path
     * @param host what becomes of the host
     * @param sticky what a request's place in the split depends on; absent means chance
     */
    record Forward(
            List<WeightedDestination> destinations, PathRewrite path, HostRewrite host, Optional<StickySplit> sticky)
            implements RouteAction {

        /** Copies the list; refuses an empty one, and one whose weights are all 0 or sum up to more than 2^32 - 1. */
        public Forward {
            destinations = List.copyOf(destinations);
            Require.notEmpty("destinations", destinations);
            long sum =
                    destinations.stream().mapToLong(WeightedDestination::weight).sum();
            Require.range("sum of weights", sum, 1, WeightedDestination.MAX_WEIGHT);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.forward(this);
        }
    }

    /**
     * Answers with the address where the client should go.
     *
     * @param status 301, 302, 303, 307 or 308
     * @param scheme the new scheme, such as {@code https}; absent keeps the request's
     * @param host the new host, without a port unless {@code port} is absent; absent keeps the request's
     * @param port the new port; absent leaves it to {@code portRule}
     * @param portRule where the port comes from when none is given
     * @param path what becomes of the path
     * @param query whether the query of the request is kept
     */
    record Redirect(
            int status,
            Optional<String> scheme,
            Optional<String> host,
            OptionalInt port,
            PortRule portRule,
            PathRewrite path,
            Query query)
            implements RouteAction {

        private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);

        /** Lowers the scheme; refuses a status that is no redirect, and text that is no scheme (RFC 3986 section 3.1). */
        public Redirect {
            int given = status;
            Require.that(STATUSES.contains(given), "status", () -> given + " is none of 301, 302, 303, 307, 308");
            scheme = scheme.map(Ascii::lower);
            scheme.ifPresent(value ->
                    Require.that(value.matches("[a-z][a-z0-9+.-]*"), "scheme", () -> "'" + value + "' is no scheme"));
            host.ifPresent(value -> Require.notEmpty("host", value));
            host.ifPresent(value -> Require.headerValue("host", value));
            port.ifPresent(value -> Require.port("port", value));
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.redirect(this);
        }
    }

    /** Where the port of a redirect comes from when the rule gives none. */
    enum PortRule {
        /**
         * A new scheme brings its default port; otherwise the port is the listener's
         * (kubernetes-sigs/gateway-api, apis/v1/httproute_types.go, HTTPRequestRedirectFilter).
         */
        LISTENER,
        /**
         * The port of the request's authority stays, unless the host is replaced or the port was the default of a scheme that changes. The
         * scheme before is the one in {@code x-forwarded-proto}, where the request has that header (envoyproxy/envoy,
         * source/common/http/utility.cc, newUri).
         */
        AUTHORITY,
        /**
         * The port of the request's authority stays, unless the host is replaced, even where it does not go with a new scheme
         * (envoyproxy/envoy, source/common/router/config_impl.cc, SslRedirectRoute).
         */
        AS_SENT
    }

    /** What becomes of the query in a redirect. */
    enum Query {
        /** It is appended, unless the new path brings a query of its own. */
        KEEP,
        /** It is dropped. */
        DROP
    }

    /**
     * Answers by itself.
     *
     * @param status 200 to 599
     * @param body the body, empty for none
     */
    record Respond(int status, TextFormat body) implements RouteAction {

        /** Refuses a status outside 200 to 599. */
        public Respond {
            Require.range("status", status, 200, 599);
        }

        /** The same body for every request, {@code ""} for none. */
        public Respond(int status, String body) {
            this(status, TextFormat.literal(body));
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.respond(this);
        }
    }

    /** The request is for the embedder itself, which serves it: it matches and goes nowhere else, as in the route table of a gRPC server. */
    record Serve() implements RouteAction {

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.serve(this);
        }
    }

    /** One method for each case. */
    interface Cases<R> {
        /** Sends on. */
        R forward(Forward action);

        /** Sends elsewhere. */
        R redirect(Redirect action);

        /** Answers. */
        R respond(Respond action);

        /** Serves. */
        R serve(Serve action);
    }

    /** Calls the method of this case. */
    <R> R on(Cases<R> cases);

    /** Sends everything to one destination, unchanged. */
    static Forward forwardTo(Destination destination) {
        return new Forward(
                List.of(WeightedDestination.of(destination, 1)), PathRewrite.KEEP, HostRewrite.KEEP, Optional.empty());
    }
}
