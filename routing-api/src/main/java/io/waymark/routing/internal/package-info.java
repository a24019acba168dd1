/** Argument checks and text rules that the constructors of the model share. Not exported. */
@NullMarked
package io.waymark.routing.internal;

import org.jspecify.annotations.NullMarked;
