/**
 * Reads a request by a policy into the form that the tables look at.
 *
 * <p>Start at {@link io.waymark.routing.engine.request.RequestReader}. {@code PlainReader} takes, in one scan and without garbage, the
 * requests about which all policies agree; any other goes to {@code PolicyReader}, which works through the policy in its order and finds
 * the reason to refuse. Both fill a {@link io.waymark.routing.engine.request.ReadRequest}.
 */
@NullMarked
package io.waymark.routing.engine.request;

import org.jspecify.annotations.NullMarked;
