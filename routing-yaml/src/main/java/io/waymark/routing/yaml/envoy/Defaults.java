package io.waymark.routing.yaml.envoy;

import io.waymark.routing.action.Mirror;
import io.waymark.routing.action.RetryPolicy;
import java.util.List;
import java.util.Optional;

/**
 * What routes get that do not say it themselves. Nothing is merged: a route that says it says all of it.
 *
 * @param retry the retry policy of the virtual host
 * @param mirrors the mirrors of the virtual host, or else those of the configuration
 */
record Defaults(Optional<RetryPolicy> retry, List<Mirror> mirrors) {

    /** Copies the list. */
    Defaults {
        mirrors = List.copyOf(mirrors);
    }
}
