/**
 * The {@code waymark} command: asks where a request goes and why, runs check files, and validates configurations.
 *
 * <p>Start at {@link io.waymark.routing.cli.Waymark}. Each verb is one class; {@link io.waymark.routing.cli.ConfigInput} loads what
 * they are about, {@link io.waymark.routing.cli.RequestInput} makes the request, {@link io.waymark.routing.cli.JsonForm} is the
 * answer as data. {@link io.waymark.routing.cli.CheckRun} runs check files. What a person at a terminal sees beyond the plain text comes
 * from {@link io.waymark.routing.cli.Paint} and {@link io.waymark.routing.cli.Progress}.
 */
@NullMarked
package io.waymark.routing.cli;

import org.jspecify.annotations.NullMarked;
