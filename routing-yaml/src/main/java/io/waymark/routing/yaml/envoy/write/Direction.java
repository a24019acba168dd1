package io.waymark.routing.yaml.envoy.write;

import io.waymark.routing.action.HeaderEdit;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.action.WeightedDestination;
import io.waymark.routing.config.RouteRule;
import io.waymark.routing.yaml.envoy.format.AnswerLocation;
import java.util.ArrayList;
import java.util.List;

/** Whose headers are changed, and where the changes stand in a rule. */
enum Direction {
    /** Those of the request. */
    REQUEST,
    /** Those of the response. */
    RESPONSE;

    /** Without what every answer of its kind gets. */
    List<HeaderEdit> of(RouteRule rule) {
        List<HeaderEdit> edits = this == REQUEST ? rule.requestHeaders() : rule.responseHeaders();
        boolean given = this == RESPONSE
                && !edits.isEmpty()
                && AnswerLocation.of(rule.action()).filter(edits.get(0)::equals).isPresent();
        return given ? edits.subList(1, edits.size()) : edits;
    }

    List<HeaderEdit> of(WeightedDestination share) {
        return this == REQUEST ? share.requestHeaders() : share.responseHeaders();
    }

    /** All lists of changes of a rule: its own, or those of its shares where these have any. */
    List<List<HeaderEdit>> all(RouteRule rule) {
        return isPerShare(rule)
                ? ((RouteAction.Forward) rule.action())
                        .destinations().stream().map(this::of).toList()
                : List.of(of(rule));
    }

    /** The same without what has to stay with the shares, so that they are found there again. */
    List<List<HeaderEdit>> wider(RouteRule rule) {
        List<List<HeaderEdit>> lists = new ArrayList<>(all(rule));
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
