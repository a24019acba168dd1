package io.waymark.routing.testkit.checks;

import io.waymark.routing.Resolution;
import io.waymark.routing.RoutingRequest;
import io.waymark.routing.action.HeaderChange;
import java.util.List;

/** The changes that a resolution makes to the headers of a response that has none. */
record ResponseChanges(RoutingRequest request) implements Resolution.Cases<List<HeaderChange>> {

    @Override
    public List<HeaderChange> forward(Resolution.Forward resolution) {
        return resolution.responseHeaders(request, List.of());
    }

    @Override
    public List<HeaderChange> redirect(Resolution.Redirect resolution) {
        return resolution.responseHeaders(request, List.of());
    }

    @Override
    public List<HeaderChange> respond(Resolution.Respond resolution) {
        return resolution.responseHeaders(request, List.of());
    }

    @Override
    public List<HeaderChange> serve(Resolution.Serve resolution) {
        return List.of();
    }

    @Override
    public List<HeaderChange> noMatch(Resolution.NoMatch resolution) {
        return List.of();
    }

    @Override
    public List<HeaderChange> rejected(Resolution.Rejected resolution) {
        return List.of();
    }
}
