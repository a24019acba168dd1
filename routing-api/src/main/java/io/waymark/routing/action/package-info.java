/**
 * What a rule does with a request that it won: {@link io.waymark.routing.action.RouteAction forward, redirect or respond}, and
 * what it changes on the way ({@link io.waymark.routing.action.PathRewrite}, {@link io.waymark.routing.action.HostRewrite},
 * {@link io.waymark.routing.action.HeaderChange}). The types only say what is meant; routers give them effect.
 */
@NullMarked
package io.waymark.routing.action;

import org.jspecify.annotations.NullMarked;
