package io.waymark.routing;

import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.StickySplit;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.policy.RejectReason;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The answer of a {@link Router}. Immutable and shared between requests; what depends on the request is computed when it is asked
 * for, from the request that was resolved.
 */
public sealed interface Resolution {

    /** The way through the tables: empty if no route won, two hops if the first led to a service with routes. */
    List<Hop> hops();

    /** Calls the method of this case. */
    <R> R on(Cases<R> cases);

    /** The request goes upstream. */
    non-sealed interface Forward extends Resolution {

        /** The chosen destination; absent if none could be named, because the request does not name it. */
        Optional<Upstream> upstream(RoutingRequest request);

        /** The whole split from which it was chosen. */
        List<Share> split();

        /** Path and query as sent upstream. At most one new String; none if nothing is rewritten and the request was clean. */
        String target(RoutingRequest request);

        /** The authority as sent upstream. */
        String authority(RoutingRequest request);

        /** Changes to the headers of the request, in the order in which they are made: see {@link HeaderChanges}. */
        List<HeaderChange> requestHeaders(RoutingRequest request);

        /**
         * Changes to the headers of the response, in the order in which they are made.
         *
         * @param response the headers of the response, as the upstream sent it
         */
        List<HeaderChange> responseHeaders(RoutingRequest request, List<HeaderLine> response);

        /** Who gets a copy. */
        List<Mirror> mirrors();

        /** Time limits: of those of the rules and of the upstream the smaller ones. */
        Timeouts timeouts();

        /** When to try again. */
        Optional<RetryPolicy> retry();

        /** What the place in the split depends on. */
        Optional<StickySplit> sticky();

        /** Data of the last rule, and then of the chosen share, that the dialect carries through. */
        List<Extension> extensions();

        @Override
        default <R> R on(Cases<R> cases) {
            return cases.forward(this);
        }
    }

    /** The client is sent elsewhere. */
    non-sealed interface Redirect extends Resolution {

        /** 301, 302, 303, 307 or 308. */
        int status();

        /** The value of the Location header. */
        String location(RoutingRequest request);

        /**
         * Changes to the headers of the response, in the order in which they are made.
         *
         * @param response the headers of the response, as the embedder would send it
         */
        List<HeaderChange> responseHeaders(RoutingRequest request, List<HeaderLine> response);

        /** Data of the last rule, and then of the chosen share, that the dialect carries through. */
        List<Extension> extensions();

        @Override
        default <R> R on(Cases<R> cases) {
            return cases.redirect(this);
        }
    }

    /** The gateway answers by itself. */
    non-sealed interface Respond extends Resolution {

        /** 200 to 599. */
        int status();

        /** The body, {@code ""} for none. */
        String body(RoutingRequest request);

        /**
         * Changes to the headers of the response, in the order in which they are made.
         *
         * @param response the headers of the response, as the embedder would send it
         */
        List<HeaderChange> responseHeaders(RoutingRequest request, List<HeaderLine> response);

        /** Why, where it is not a rule that says so; else {@code ""}. */
        String reason();

        /** Data of the last rule, and then of the chosen share, that the dialect carries through; none for a preflight. */
        List<Extension> extensions();

        /** An answer that is the same for every request and carries no data. */
        static Respond of(List<Hop> hops, int status, String body, List<HeaderChange> responseHeaders, String reason) {
            return new FixedResponse(hops, status, body, responseHeaders, reason, List.of());
        }

        /** An answer that is the same for every request. */
        static Respond of(
                List<Hop> hops,
                int status,
                String body,
                List<HeaderChange> responseHeaders,
                String reason,
                List<Extension> extensions) {
            return new FixedResponse(hops, status, body, responseHeaders, reason, extensions);
        }

        @Override
        default <R> R on(Cases<R> cases) {
            return cases.respond(this);
        }
    }

    /**
     * A route matched that leads nowhere: the embedder serves the request itself, as a gRPC server does.
     *
     * @param hops the way
     * @param extensions data of the rule that the dialect carries through
     */
    record Serve(List<Hop> hops, List<Extension> extensions) implements Resolution {

        /** Copies the lists. */
        public Serve {
            hops = List.copyOf(hops);
            extensions = List.copyOf(extensions);
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.serve(this);
        }
    }

    /**
     * Nothing matched.
     *
     * @param hops the first hop, where its service had no match; else empty
     * @param reason what was missing
     * @param status the status of the answer: 404, or 200 for a gRPC request, whose status is in a trailer
     * @param grpcStatus 12 (UNIMPLEMENTED) for a gRPC request
     */
    record NoMatch(List<Hop> hops, Reason reason, int status, OptionalInt grpcStatus) implements Resolution {

        private static final int UNIMPLEMENTED = 12;

        /** What was missing. */
        public enum Reason {
            /** No listener takes the port or host. */
            NO_LISTENER,
            /** No route matches. */
            NO_ROUTE,
            /** A route matched, and the service it leads to has no route that does. */
            NO_SERVICE_ROUTE
        }

        /** Copies the list. */
        public NoMatch {
            hops = List.copyOf(hops);
        }

        /** The answer to an ordinary request: 404. */
        public static NoMatch notFound(List<Hop> hops, Reason reason) {
            return new NoMatch(hops, reason, 404, OptionalInt.empty());
        }

        /** The answer to a gRPC request: UNIMPLEMENTED. */
        public static NoMatch unimplemented(List<Hop> hops, Reason reason) {
            return new NoMatch(hops, reason, 200, OptionalInt.of(UNIMPLEMENTED));
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.noMatch(this);
        }
    }

    /**
     * The policy refused the request before any route was looked at.
     *
     * @param reason why
     * @param offset the offset of the first offending character in its part of the request (target, authority, method, or header name
     *     or value)
     */
    record Rejected(RejectReason reason, int offset) implements Resolution {

        /** The status of the answer: 400, 414 or 431. */
        public int status() {
            return reason.status();
        }

        @Override
        public List<Hop> hops() {
            return List.of();
        }

        @Override
        public <R> R on(Cases<R> cases) {
            return cases.rejected(this);
        }
    }

    /** One method for each case. */
    interface Cases<R> {
        /** The request goes upstream. */
        R forward(Forward resolution);

        /** The client is sent elsewhere. */
        R redirect(Redirect resolution);

        /** The gateway answers. */
        R respond(Respond resolution);

        /** The embedder serves the request itself. */
        R serve(Serve resolution);

        /** Nothing matched. */
        R noMatch(NoMatch resolution);

        /** The request was refused. */
        R rejected(Rejected resolution);
    }
}
