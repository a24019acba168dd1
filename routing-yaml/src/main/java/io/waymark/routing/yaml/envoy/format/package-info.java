/**
 * Envoy's format strings: {@link io.waymark.routing.yaml.envoy.format.FormatParser} makes a text of parts of them, {@link
 * io.waymark.routing.yaml.envoy.format.Commands} knows the commands. Source: envoyproxy/envoy, source/common/formatter.
 */
@NullMarked
package io.waymark.routing.yaml.envoy.format;

import org.jspecify.annotations.NullMarked;
