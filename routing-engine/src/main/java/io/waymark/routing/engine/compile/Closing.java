package io.waymark.routing.engine.compile;

import io.waymark.routing.engine.condition.Condition;
import io.waymark.routing.engine.condition.Conditions;
import io.waymark.routing.engine.request.HeaderNames;
import io.waymark.routing.engine.request.ReadRequest;
import io.waymark.routing.match.FieldMatch;
import java.util.List;

/** Which requests find no route, whatever the routes say: see {@link io.waymark.routing.config.RoutingSemantics#closed}. */
final class Closing {

    private final List<FieldMatch> matches;
    private final Condition[] conditions;

    private Closing(List<FieldMatch> matches, Condition[] conditions) {
        this.matches = matches;
        this.conditions = conditions;
    }

    static Closing of(List<FieldMatch> matches, HeaderNames names) {
        return new Closing(
                matches,
                matches.stream().map(match -> Conditions.of(match, names)).toArray(Condition[]::new));
    }

    boolean isTo(ReadRequest request) {
        return first(request) >= 0;
    }

    private int first(ReadRequest request) {
        for (int i = 0; i < conditions.length; i++) {
            if (conditions[i].holds(request)) {
                return i;
            }
        }
        return -1;
    }

    /** What of a request closes all routes to it, for the title of an explanation; {@code ""} if nothing does. */
    String reason(ReadRequest request) {
        int first = first(request);
        return first < 0
                ? ""
                : ", closed to this request by its " + matches.get(first).field();
    }
}
