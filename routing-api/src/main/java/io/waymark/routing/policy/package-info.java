/**
 * How a request is read before it is matched: what is made one, what is kept, and what is refused. {@link
 * io.waymark.routing.policy.RequestPolicy} is a table of {@link io.waymark.routing.policy.Knob knobs}; {@link
 * io.waymark.routing.policy.RejectReason} says what was wrong.
 */
@NullMarked
package io.waymark.routing.policy;

import org.jspecify.annotations.NullMarked;
