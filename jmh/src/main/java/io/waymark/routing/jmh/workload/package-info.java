/**
 * What the benchmarks ask, and tests too: tables of routes of any size, each with requests whose right answers are known because they
 * were made from the routes.
 *
 * <p>{@link io.waymark.routing.jmh.workload.Workload} makes a {@link io.waymark.routing.jmh.workload.Table} from {@link
 * io.waymark.routing.jmh.workload.Target targets}: each is a route and the way to a request that it alone takes. A {@link
 * io.waymark.routing.jmh.workload.Probe} is such a request with its answer. No chance but a fixed seed: the same size gives the same table.
 */
@NullMarked
package io.waymark.routing.jmh.workload;

import org.jspecify.annotations.NullMarked;
