/**
 * Routers of others, one class each. {@code CAN} says what a router can express; where one knows no hosts, {@link
 * io.waymark.routing.jmh.contender.rival.Hosts} stands before it, as an embedder would have it.
 *
 * <p>What is called is the look-up alone, by the nearest public way; the router's own request object is made outside the clock. gRPC's
 * matching has no public way: {@link io.grpc.xds.RouteSearch} stands in its package.
 */
@NullMarked
package io.waymark.routing.jmh.contender.rival;

import org.jspecify.annotations.NullMarked;
