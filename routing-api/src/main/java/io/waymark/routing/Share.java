package io.waymark.routing;

import io.waymark.routing.action.Destination;
import java.util.Optional;

/**
 * One share of a split, as configured.
 *
 * @param destination where it goes
 * @param upstream the same with what is known of it; absent where the request names it, or it is not available
 * @param weight its weight
 */
public record Share(Destination destination, Optional<Upstream> upstream, long weight) {}
