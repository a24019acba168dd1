package io.waymark.routing.config;

import io.waymark.routing.action.CorsPolicy;
import io.waymark.routing.action.Destination;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.HostRewrite;
import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.PathRewrite;
import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.StickySplit;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.internal.Require;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.meta.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Matches, any of which may hold, and what is done then.
 *
 * @param name its name, {@code ""} where it has none and is known by its index
 * @param matches the matches; at least one ({@link RequestMatch#ALL} takes every request)
 * @param action what is done
 * @param requestHeaders changes to the request, in order
 * @param responseHeaders changes to the response, in order
 * @param mirrors who gets a copy, in order
 * @param timeouts time limits
 * @param retry when to try again
 * @param cors what scripts of other origins may do
 * @param extensions data that the dialect carries through
 * @param location where it was written
 */
public record RouteRule(
        String name,
        List<RequestMatch> matches,
        RouteAction action,
        List<HeaderEdit> requestHeaders,
        List<HeaderEdit> responseHeaders,
        List<Mirror> mirrors,
        Timeouts timeouts,
        Optional<RetryPolicy> retry,
        Optional<CorsPolicy> cors,
        List<Extension> extensions,
        SourceLocation location) {

    /** Copies the lists; refuses a rule without a match. */
    public RouteRule {
        Require.present("name", name);
        matches = List.copyOf(matches);
        Require.notEmpty("matches", matches);
        requestHeaders = List.copyOf(requestHeaders);
        responseHeaders = List.copyOf(responseHeaders);
        mirrors = List.copyOf(mirrors);
        extensions = List.copyOf(extensions);
    }

    /** A rule that takes every request, to add to; it needs an action. */
    public static Builder builder() {
        return new Builder();
    }

    /** Its name, or its index in the route. */
    public String label(int index) {
        return name.isEmpty() ? Integer.toString(index) : name;
    }

    /** Adds to a rule. Not for use by several threads. */
    public static final class Builder {

        private String name = "";
        private final List<RequestMatch> matches = new ArrayList<>();
        private final List<WeightedDestination> destinations = new ArrayList<>();
        private PathRewrite path = PathRewrite.KEEP;
        private HostRewrite host = HostRewrite.KEEP;
        private Optional<StickySplit> sticky = Optional.empty();
        private Optional<RouteAction> answer = Optional.empty();
        private final List<HeaderEdit> requestHeaders = new ArrayList<>();
        private final List<HeaderEdit> responseHeaders = new ArrayList<>();
        private final List<Mirror> mirrors = new ArrayList<>();
        private Timeouts timeouts = Timeouts.NONE;
        private Optional<RetryPolicy> retry = Optional.empty();
        private Optional<CorsPolicy> cors = Optional.empty();
        private final List<Extension> extensions = new ArrayList<>();
        private SourceLocation location = SourceLocation.NONE;

        private Builder() {}

        /** Its name. */
        public Builder name(String value) {
            name = value;
            return this;
        }

        /** Adds a match. */
        public Builder match(Consumer<RequestMatch.Builder> content) {
            RequestMatch.Builder builder = RequestMatch.builder();
            content.accept(builder);
            return match(builder.build());
        }

        /** Adds a match. */
        public Builder match(RequestMatch match) {
            matches.add(match);
            return this;
        }

        /** Sends everything, or another equal share, to a destination. */
        public Builder forwardTo(Destination destination) {
            return forwardTo(destination, 1);
        }

        /** Sends a share to a destination. */
        public Builder forwardTo(Destination destination, long weight) {
            return forwardTo(WeightedDestination.of(destination, weight));
        }

        /** Sends a share to a destination. */
        public Builder forwardTo(WeightedDestination share) {
            destinations.add(share);
            return this;
        }

        /** What becomes of the path of a forwarded request. */
        public Builder rewritePath(PathRewrite rewrite) {
            path = rewrite;
            return this;
        }

        /** What becomes of the host of a forwarded request. */
        public Builder rewriteHost(HostRewrite rewrite) {
            host = rewrite;
            return this;
        }

        /** What a forwarded request's place in the split depends on. */
        public Builder sticky(StickySplit split) {
            sticky = Optional.of(split);
            return this;
        }

        /** Redirects, responds, or forwards as told by an action of its own; not together with destinations. */
        public Builder action(RouteAction action) {
            answer = Optional.of(action);
            return this;
        }

        /** Adds a change to the headers of the request. */
        public Builder requestHeader(HeaderEdit change) {
            requestHeaders.add(change);
            return this;
        }

        /** Adds a change to the headers of the response. */
        public Builder responseHeader(HeaderEdit change) {
            responseHeaders.add(change);
            return this;
        }

        /** Adds a mirror. */
        public Builder mirror(Mirror mirror) {
            mirrors.add(mirror);
            return this;
        }

        /** Time limits. */
        public Builder timeouts(Timeouts value) {
            timeouts = value;
            return this;
        }

        /** When to try again. */
        public Builder retry(RetryPolicy policy) {
            retry = Optional.of(policy);
            return this;
        }

        /** What scripts of other origins may do. */
        public Builder cors(CorsPolicy policy) {
            cors = Optional.of(policy);
            return this;
        }

        /** Adds data that is carried through. */
        public Builder extension(Extension extension) {
            extensions.add(extension);
            return this;
        }

        /** Where it was written. */
        public Builder at(SourceLocation place) {
            location = place;
            return this;
        }

        /**
         * The rule.
         *
         * @throws IllegalArgumentException if it has neither an action nor destinations, or both
         */
        public RouteRule build() {
            Require.that(
                    answer.isPresent() == destinations.isEmpty(),
                    "action",
                    () -> "a rule has either destinations or an action of its own");
            RouteAction action = answer.orElseGet(() -> new RouteAction.Forward(destinations, path, host, sticky));
            return new RouteRule(
                    name,
                    matches.isEmpty() ? List.of(RequestMatch.ALL) : matches,
                    action,
                    requestHeaders,
                    responseHeaders,
                    mirrors,
                    timeouts,
                    retry,
                    cors,
                    extensions,
                    location);
        }
    }
}
