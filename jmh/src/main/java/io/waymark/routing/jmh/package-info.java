/**
 * Benchmarks of the engine: one class, one question, with the command that runs it in its doc. Build them with {@code ./mvnw -q -B
 * -DskipTests -pl jmh -am package}.
 *
 * <p>{@link io.waymark.routing.jmh.Comparison} runs the engine against all rivals, and {@link io.waymark.routing.jmh.report.Report} makes
 * tables and charts of what it measured.
 *
 * <p>What is asked stands in {@link io.waymark.routing.jmh.workload.Workload}, who answers in {@link
 * io.waymark.routing.jmh.contender.Contender}. Before anything is timed, every contender has given the right answer to every request.
 */
@NullMarked
package io.waymark.routing.jmh;

import org.jspecify.annotations.NullMarked;
