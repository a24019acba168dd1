/** Compiles a routing configuration to a router. */
@NullMarked
package io.waymark.routing.engine;

import org.jspecify.annotations.NullMarked;
