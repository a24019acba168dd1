package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.action.RetryPolicy;
import io.waymark.routing.action.Timeouts;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.match.RequestMatch;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.yaml.manifest.Manifest;
import io.waymark.routing.yaml.source.ObjectReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An HTTPRoute or GRPCRoute, with its defaults filled in.
 *
 * @param manifest what it is
 * @param kind which of the two
 * @param created when it was created
 * @param parents to what it wants to be attached
 * @param defaultGateways whether it wants to be attached to all default gateways besides
 * @param hosts the hosts it serves; empty means every host
 * @param rules its rules
 * @param spec where its spec stands
 */
record RouteObject(
        Manifest manifest,
        RouteKind kind,
        Optional<Instant> created,
        List<ParentRef> parents,
        boolean defaultGateways,
        List<HostPattern> hosts,
        List<RuleObject> rules,
        ObjectReader spec) {

    /** Its namespace. */
    String namespace() {
        return manifest.name().namespace();
    }

    /**
     * A rule.
     *
     * @param name its name, or {@code ""}
     * @param matches its matches, at least one
     * @param filters what is done with all its requests
     * @param backends its split
     * @param timeouts time limits
     * @param retry when to try again
     * @param session what keeps the requests of a client together, as data
     * @param at where it stands
     */
    record RuleObject(
            String name,
            List<RequestMatch> matches,
            FilterList filters,
            List<BackendRef> backends,
            Timeouts timeouts,
            Optional<RetryPolicy> retry,
            Optional<Extension> session,
            ObjectReader at) {}
}
