/**
 * Check files: route configurations tested by YAML beside them.
 *
 * <p>{@link io.waymark.routing.testkit.checks.CheckFile} is what a file says, {@link
 * io.waymark.routing.testkit.checks.Expectation} one thing that a check expects, {@link
 * io.waymark.routing.testkit.checks.CheckRunner} puts the requests to a router, and {@link
 * io.waymark.routing.testkit.checks.Coverage} tells what no check has exercised.
 */
@NullMarked
package io.waymark.routing.testkit.checks;

import org.jspecify.annotations.NullMarked;
