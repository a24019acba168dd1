/**
 * YAML text out of mappings: {@link io.waymark.routing.yaml.text.YamlMap} gathers what stands in a document, {@link
 * io.waymark.routing.yaml.text.YamlText} lays it out. Knows no dialect. Internal to Waymark's own modules.
 */
@NullMarked
package io.waymark.routing.yaml.text;

import org.jspecify.annotations.NullMarked;
