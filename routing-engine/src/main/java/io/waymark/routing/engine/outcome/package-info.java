/**
 * What becomes of a request that an entry has won: resolutions made when a configuration is compiled, and the rewrites, which are carried out
 * when they are asked for.
 *
 * <p>{@link io.waymark.routing.engine.outcome.OutcomeCompiler} makes the {@link io.waymark.routing.engine.outcome.Outcome} of an entry. A
 * rewrite is carried out while resolving too, as far as is needed to know that its result is safe and what a second table sees.
 */
@NullMarked
package io.waymark.routing.engine.outcome;

import org.jspecify.annotations.NullMarked;
