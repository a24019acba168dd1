/** Benchmarks of the engine. */
@NullMarked
package io.waymark.routing.jmh;

import org.jspecify.annotations.NullMarked;
