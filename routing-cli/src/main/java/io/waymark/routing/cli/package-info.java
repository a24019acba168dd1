/** The {@code waymark} command. */
@NullMarked
package io.waymark.routing.cli;

import org.jspecify.annotations.NullMarked;
