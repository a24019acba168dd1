/**
 * Bytes to located nodes: YAML and JSON give the same {@link io.waymark.routing.yaml.source.SourceNode nodes}, each with its place, and
 * {@link io.waymark.routing.yaml.source.ObjectReader} reads them by the types that a schema expects. Nothing in the input is
 * evaluated, and no object is built from it.
 *
 * <p>Start at {@link io.waymark.routing.yaml.source.SourceReader}. Internal to Waymark's own modules.
 */
@NullMarked
package io.waymark.routing.yaml.source;

import org.jspecify.annotations.NullMarked;
