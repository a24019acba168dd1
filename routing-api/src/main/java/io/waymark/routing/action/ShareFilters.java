package io.waymark.routing.action;

import io.waymark.routing.meta.Extension;
import java.util.List;
import java.util.Optional;

/**
 * What is done with the requests of one share of a split alone, besides changes to headers and host. It comes after what the rule does. A
 * share that is not available answers with its error and does none of this.
 *
 * @param path a rewrite of the path as it was matched; where the rule has one too, the rule's wins
 * @param redirect where the client is sent, instead of the request to the destination; made from the request as it was matched
 * @param mirrors who gets a copy too, after the mirrors of the rule
 * @param cors what scripts of other origins may do; where the rule says so too, the rule's policy alone counts
 * @param extensions data that the dialect carries through, after that of the rule
 */
public record ShareFilters(
        Optional<PathRewrite> path,
        Optional<RouteAction.Redirect> redirect,
        List<Mirror> mirrors,
        Optional<CorsPolicy> cors,
        List<Extension> extensions) {

    /** Nothing is done. */
    public static final ShareFilters NONE =
            new ShareFilters(Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of());

    /** Copies the lists. */
    public ShareFilters {
        mirrors = List.copyOf(mirrors);
        extensions = List.copyOf(extensions);
    }
}
