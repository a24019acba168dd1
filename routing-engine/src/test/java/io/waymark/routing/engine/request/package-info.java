/** Tests of how requests are read. */
@NullMarked
package io.waymark.routing.engine.request;

import org.jspecify.annotations.NullMarked;
