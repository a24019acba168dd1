/**
 * From a configuration to a program: the listeners, the entries each can reach, ranked and put into tables, and the outcome of every entry.
 *
 * <p>Start at {@link io.waymark.routing.engine.compile.ProgramCompiler}. A {@link io.waymark.routing.engine.compile.Program} is what it makes:
 * it resolves requests, and {@link io.waymark.routing.engine.compile.Explainer} explains from the same tables.
 */
@NullMarked
package io.waymark.routing.engine.compile;

import org.jspecify.annotations.NullMarked;
