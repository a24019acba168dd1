/**
 * A dialect's precedence turned into the order of entries: the second law of matching, settled before any request arrives.
 *
 * <p>{@link io.waymark.routing.engine.rank.Entry} is what is ranked, {@link io.waymark.routing.engine.rank.Ranking} the order.
 */
@NullMarked
package io.waymark.routing.engine.rank;

import org.jspecify.annotations.NullMarked;
