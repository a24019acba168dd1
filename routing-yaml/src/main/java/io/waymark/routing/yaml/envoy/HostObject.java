package io.waymark.routing.yaml.envoy;

import io.waymark.routing.match.HostPattern;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.meta.SourceLocation;
import java.util.List;

/**
 * A VirtualHost.
 *
 * @param name its name
 * @param domains its domains
 * @param tls which requests must have come over TLS
 * @param routes its routes, in order; none where it has branches
 * @param branches what its generic matcher chooses from, in order
 * @param headers header mutations of the middle level
 * @param extensions what is carried through with each of its routes
 * @param location where it was written
 */
record HostObject(
        String name,
        List<HostPattern> domains,
        TlsRequirement tls,
        List<RouteObject> routes,
        List<BranchObject> branches,
        HeaderLevel headers,
        List<Extension> extensions,
        SourceLocation location) {

    /** Copies the lists. */
    HostObject {
        domains = List.copyOf(domains);
        routes = List.copyOf(routes);
        branches = List.copyOf(branches);
        extensions = List.copyOf(extensions);
    }
}
