/** Tests of the parts of which the tables are made. */
@NullMarked
package io.waymark.routing.engine.program;

import org.jspecify.annotations.NullMarked;
