/**
 * What was loaded, or built in code: the one model of all dialects.
 *
 * <p>Start at {@link io.waymark.routing.config.RoutingConfig}. It holds {@link io.waymark.routing.config.Gateway gateways} with
 * their listeners, {@link io.waymark.routing.config.GatewayRoute routes} with rules, and {@link
 * io.waymark.routing.config.Service services} with routes of their own, the second table. What dialects disagree on stands as
 * data in {@link io.waymark.routing.config.RoutingSemantics}. Everything is immutable and safe for any thread.
 */
@NullMarked
package io.waymark.routing.config;

import org.jspecify.annotations.NullMarked;
