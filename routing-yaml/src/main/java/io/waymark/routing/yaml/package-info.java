/** Loads routing configurations from YAML and JSON. */
@NullMarked
package io.waymark.routing.yaml;

import org.jspecify.annotations.NullMarked;
