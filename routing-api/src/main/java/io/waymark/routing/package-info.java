/**
 * Where does this request go, and what is changed on the way? The question and its answer: a {@link
 * io.waymark.routing.RoutingRequest} is put to a {@link io.waymark.routing.Router}, which gives a {@link
 * io.waymark.routing.Resolution}; asked why, an {@link io.waymark.routing.Explanation}; asked what of a request it looks at, a {@link
 * io.waymark.routing.RequestUse}.
 *
 * <p>The packages below: {@code config} is the model of what was loaded, {@code match} and {@code action} what its rules say,
 * {@code meta} names and places, {@code policy} how a request is read before it is matched.
 */
@NullMarked
package io.waymark.routing;

import org.jspecify.annotations.NullMarked;
