/** How a request is read by its policy: the canonical form, or a refusal. */
@NullMarked
package io.waymark.routing.engine.request;

import org.jspecify.annotations.NullMarked;
