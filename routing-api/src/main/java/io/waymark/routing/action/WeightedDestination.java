package io.waymark.routing.action;

import io.waymark.routing.internal.Require;
import java.util.List;
import java.util.Optional;

/**
 * One share of a split.
 *
 * @param destination where it goes
 * @param weight its share of the sum of all weights, 0 to 4 294 967 295; 0 is never chosen
 * @param requestHeaders changes to the request made for this share alone, after those of the rule
 * @param responseHeaders changes to the response made for this share alone
 * @param host a host rewrite for this share alone, made before that of the rule, which works on its result
 * @param filters what else is done for this share alone
 */
public record WeightedDestination(
        Destination destination,
        long weight,
        List<HeaderEdit> requestHeaders,
        List<HeaderEdit> responseHeaders,
        Optional<HostRewrite> host,
        ShareFilters filters) {

    /** The largest weight. */
    public static final long MAX_WEIGHT = 4_294_967_295L;

    /** Copies the lists; refuses weights out of range. */
    public WeightedDestination {
        Require.range("weight", weight, 0, MAX_WEIGHT);
        requestHeaders = List.copyOf(requestHeaders);
        responseHeaders = List.copyOf(responseHeaders);
    }

    /** A share that changes headers and host alone. */
    public WeightedDestination(
            Destination destination,
            long weight,
            List<HeaderEdit> requestHeaders,
            List<HeaderEdit> responseHeaders,
            Optional<HostRewrite> host) {
        this(destination, weight, requestHeaders, responseHeaders, host, ShareFilters.NONE);
    }

    /** A share that changes nothing of its own. */
    public static WeightedDestination of(Destination destination, long weight) {
        return new WeightedDestination(destination, weight, List.of(), List.of(), Optional.empty());
    }
}
