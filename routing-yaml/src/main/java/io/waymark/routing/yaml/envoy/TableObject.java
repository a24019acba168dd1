package io.waymark.routing.yaml.envoy;

import io.waymark.routing.config.RoutingSemantics;
import io.waymark.routing.match.HostPattern;
import io.waymark.routing.meta.Extension;
import io.waymark.routing.meta.SourceLocation;
import java.util.List;

/**
 * A RouteConfiguration.
 *
 * @param name its name, {@code ""} if it has none
 * @param hosts its virtual hosts, in order
 * @param headers header mutations of the widest level
 * @param widestLast whether the widest level has the last word on a header, which is so unless the table says otherwise
 * @param semantics what is compared with the domains
 * @param extensions what is carried through with each of its routes
 * @param location where it was written
 */
record TableObject(
        String name,
        List<HostObject> hosts,
        HeaderLevel headers,
        boolean widestLast,
        RoutingSemantics semantics,
        List<Extension> extensions,
        SourceLocation location) {

    /** Copies the list. */
    TableObject {
        hosts = List.copyOf(hosts);
        extensions = List.copyOf(extensions);
    }

    /**
     * A domain as a pattern: where there are others, {@code *} takes no request without a host (envoyproxy/envoy,
     * source/common/router/config_impl.cc, findVirtualHost).
     */
    HostPattern pattern(HostPattern domain) {
        boolean alone = hosts.stream().allMatch(host -> host.domains().equals(List.of(HostPattern.ANY)));
        return domain.equals(HostPattern.ANY) && !alone ? HostPattern.NAMED : domain;
    }

    /** The same under another name. */
    TableObject called(String other) {
        return new TableObject(other, hosts, headers, widestLast, semantics, extensions, location);
    }
}
