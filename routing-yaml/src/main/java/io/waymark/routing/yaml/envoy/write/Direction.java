package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.HeaderBatch;
import io.waymark.routing.action.HeaderChange;
import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.yaml.envoy.format.AnswerLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whose headers are changed, and where the changes stand in a rule. */
enum Direction {
    /** Those of the request. */
    REQUEST,
    /** Those of the response. */
    RESPONSE;

    List<HeaderChange> of(RouteRule rule) {
        return plain(edits(rule));
    }

    List<HeaderChange> of(WeightedDestination share) {
        return plain(edits(share));
    }

    /** Without what every answer of its kind gets. */
    private List<HeaderEdit> edits(RouteRule rule) {
        List<HeaderEdit> edits = this == REQUEST ? rule.requestHeaders() : rule.responseHeaders();
        boolean given = this == RESPONSE
                && !edits.isEmpty()
                && AnswerLocation.of(rule.action()).filter(edits.get(0)::equals).isPresent();
        return given ? edits.subList(1, edits.size()) : edits;
    }

    private List<HeaderEdit> edits(WeightedDestination share) {
        return this == REQUEST ? share.requestHeaders() : share.responseHeaders();
    }

    private static List<HeaderChange> plain(List<HeaderEdit> edits) {
        return edits.stream()
                .filter(HeaderChange.class::isInstance)
                .map(HeaderChange.class::cast)
                .toList();
    }

    /** Whether a rule has changes that depend on the request or are judged with others. */
    static boolean hasBatches(RouteRule rule) {
        return Stream.of(REQUEST, RESPONSE)
                .flatMap(direction -> Stream.concat(
                        direction.edits(rule).stream(),
                        rule.action() instanceof RouteAction.Forward forward
                                ? forward.destinations().stream().flatMap(share -> direction.edits(share).stream())
                                : Stream.empty()))
                .anyMatch(HeaderBatch.class::isInstance);
    }

    /** All lists of changes of a rule: its own, or those of its shares where these have any. */
    List<List<HeaderChange>> all(RouteRule rule) {
        return isPerShare(rule)
                ? ((RouteAction.Forward) rule.action())
                        .destinations().stream().map(this::of).toList()
                : List.of(of(rule));
    }

    /** The same without what has to stay with the shares, so that they are found there again. */
    List<List<HeaderChange>> wider(RouteRule rule) {
        List<List<HeaderChange>> lists = new ArrayList<>(all(rule));
        boolean alike = isPerShare(rule) && isAlike(REQUEST, rule) && isAlike(RESPONSE, rule);
        boolean here = this == (REQUEST.all(rule).get(0).isEmpty() ? RESPONSE : REQUEST);
        if (alike && here) {
            lists.replaceAll(list -> list.subList(Math.min(1, list.size()), list.size()));
        }
        return lists;
    }

    private static boolean isAlike(Direction direction, RouteRule rule) {
        return direction.all(rule).stream().distinct().count() == 1;
    }

    static boolean isPerShare(RouteRule rule) {
        return rule.action() instanceof RouteAction.Forward forward
                && forward.destinations().stream()
                        .anyMatch(share -> !share.requestHeaders().isEmpty()
                                || !share.responseHeaders().isEmpty());
    }
}
