package io.waymark.routing.testkit.checks;

import io.waymark.routing.Resolution;
import io.waymark.routing.action.HeaderChange;
import java.util.List;

/** The changes that a resolution makes to the headers of the response. */
final class ResponseChanges implements Resolution.Cases<List<HeaderChange>> {

    @Override
    public List<HeaderChange> forward(Resolution.Forward resolution) {
        return resolution.responseHeaders();
    }

    @Override
    public List<HeaderChange> redirect(Resolution.Redirect resolution) {
        return resolution.responseHeaders();
    }

    @Override
    public List<HeaderChange> respond(Resolution.Respond resolution) {
        return resolution.responseHeaders();
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
