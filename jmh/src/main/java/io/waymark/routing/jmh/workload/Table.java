package io.waymark.routing.jmh.workload;

import io.waymark.routing.config.RoutingConfig;
import java.util.List;

/**
 * Routes, and requests to ask them.
 *
 * @param config the routes, of one gateway
 * @param probes {@value Workload#REQUESTS} requests in shuffled order, nine in ten of which a route takes
 */
public record Table(RoutingConfig config, List<Probe> probes) {

    /** Copies the list. */
    public Table {
        probes = List.copyOf(probes);
    }
}
