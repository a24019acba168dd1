/**
 * The conditions of an entry besides its path and host, each made once and tried without garbage.
 *
 * <p>{@link io.waymark.routing.engine.condition.Conditions} makes those of a match, in the order in which explanations tell them. A
 * {@link io.waymark.routing.engine.condition.ValueTest} compares the value of a field. A {@link
 * io.waymark.routing.engine.condition.KeyValue} is an exact value by which entries can be found instead of being tried one by one.
 */
@NullMarked
package io.waymark.routing.engine.condition;

import org.jspecify.annotations.NullMarked;
