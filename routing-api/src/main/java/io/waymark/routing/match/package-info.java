/**
 * How a request is compared: everything that can stand in the condition part of a rule, in any dialect.
 *
 * <p>Start at {@link io.waymark.routing.match.RequestMatch}: a path ({@link io.waymark.routing.match.PathMatch}), methods,
 * and {@link io.waymark.routing.match.FieldMatch conditions on named fields} such as headers and query parameters, all of
 * which must hold. Hosts ({@link io.waymark.routing.match.HostPattern}) stand on routes and listeners, since they decide the
 * scope before any match is tried. The types only say what is meant; routers give them effect.
 */
@NullMarked
package io.waymark.routing.match;

import org.jspecify.annotations.NullMarked;
