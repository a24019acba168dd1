/**
 * The compiled tables: what a request is looked up in. Immutable; safe for any thread; they make no garbage.
 *
 * <p>A {@link io.waymark.routing.engine.program.Table} holds the entries that one listener or service can reach, numbered by rank. A request
 * finds the host patterns that take it in a {@link io.waymark.routing.engine.program.HostTable}, there the paths that take it in a {@link
 * io.waymark.routing.engine.program.PathTable}, and at each of these the entries whose other conditions may hold in an {@link
 * io.waymark.routing.engine.program.EntryList}. Every step is told the best rank found so far and passes over whatever cannot beat it, so
 * the answer is the entry of lowest rank whatever the order of the walk.
 */
@NullMarked
package io.waymark.routing.engine.program;

import org.jspecify.annotations.NullMarked;
