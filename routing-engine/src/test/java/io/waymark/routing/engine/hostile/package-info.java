/**
 * Requests made to hurt: each is put to the engine and to the reference router, which must say the same, and what they say stands in tables
 * by the rows of the request policy.
 */
@NullMarked
package io.waymark.routing.engine.hostile;

import org.jspecify.annotations.NullMarked;
