package io.waymark.routing.testkit.checks;

import io.waymark.routing.action.Destination;
import io.waymark.routing.action.RouteAction;
import io.waymark.routing.config.RouteRule;
import java.util.List;

/** The destinations of a rule that a check can see: those that are no services with routes of their own. */
final class Destinations {

    private Destinations() {}

    static List<String> of(RouteRule rule) {
        if (!(rule.action() instanceof RouteAction.Forward forward)) {
            return List.of();
        }
        return forward.destinations().stream()
                .filter(share -> share.weight() > 0)
                .filter(share -> !(share.destination() instanceof Destination.ToService))
                .map(share -> share.destination().toString())
                .distinct()
                .toList();
    }
}
