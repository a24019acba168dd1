/**
 * Compiles a routing configuration to a router that answers by look-ups, without walking through the routes.
 *
 * <p>Start at {@link io.waymark.routing.engine.RoutingEngine}. The stages have a package each: {@code compile} goes from the configuration to
 * the program, {@code rank} settles the order of entries, {@code condition} what is tried besides host and path, {@code program} holds the
 * tables, {@code outcome} what becomes of a request that an entry has won, and {@code request} reads requests by the policy. One request:
 * {@code RequestReader}, {@code Doors}, {@code Table}, {@code Outcome}. Only this package is for users.
 */
@NullMarked
package io.waymark.routing.engine;

import org.jspecify.annotations.NullMarked;
