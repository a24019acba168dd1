/**
 * Writes configurations as Envoy's route configurations. Start at {@link io.waymark.routing.yaml.envoy.write.EnvoyWriter}; each other class
 * writes one message, and tells the {@code Refusals} what Envoy cannot say.
 */
@NullMarked
package io.waymark.routing.yaml.envoy.write;

import org.jspecify.annotations.NullMarked;
