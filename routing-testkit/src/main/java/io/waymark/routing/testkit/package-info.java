/**
 * Tests routing configurations like code.
 *
 * <p>{@code checks} are check files and their runner; {@code junit} makes JUnit tests of them, {@code assertj} says the same in code.
 * {@code reference} is the router that defines the right answer, {@code random} makes configurations and requests to compare another
 * router with it, and {@link io.waymark.routing.testkit.Outcome} is what is compared.
 */
@NullMarked
package io.waymark.routing.testkit;

import org.jspecify.annotations.NullMarked;
