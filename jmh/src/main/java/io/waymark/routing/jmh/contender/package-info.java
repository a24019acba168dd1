/**
 * Who answers the requests of a workload: the engine, the reference router, the floor, and rivals, behind one small interface.
 */
@NullMarked
package io.waymark.routing.jmh.contender;

import org.jspecify.annotations.NullMarked;
