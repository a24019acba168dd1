/**
 * Worlds so small that every table of routes in them can be tried with every request.
 *
 * <p>Start at {@link io.waymark.routing.testkit.small.SmallWorlds}: the worlds there are, each for one question. A {@link
 * io.waymark.routing.testkit.small.SmallWorld} is what routes can be made of and what requests; it gives every table of up to so many
 * routes, under the semantics of every dialect, and every request. Nothing is left to chance: the same world gives the same tables in the
 * same order.
 */
@NullMarked
package io.waymark.routing.testkit.small;

import org.jspecify.annotations.NullMarked;
