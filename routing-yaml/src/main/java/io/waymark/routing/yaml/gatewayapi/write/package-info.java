/**
 * Writes configurations as manifests of the Gateway API. Start at {@link io.waymark.routing.yaml.gatewayapi.write.GatewayApiWriter}; each
 * other class writes one part of a manifest, and tells the {@code Refusals} what the Gateway API cannot say.
 */
@NullMarked
package io.waymark.routing.yaml.gatewayapi.write;

import org.jspecify.annotations.NullMarked;
