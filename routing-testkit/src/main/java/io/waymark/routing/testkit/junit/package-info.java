/**
 * Check files as JUnit tests, with JUnit 5.14 and 6.
 *
 * <p>{@link io.waymark.routing.testkit.junit.CheckTests} makes a test of each check, for a {@code @TestFactory}; {@link
 * io.waymark.routing.testkit.junit.CheckSource} gives the checks to a {@code @ParameterizedTest} of your own.
 */
@NullMarked
package io.waymark.routing.testkit.junit;

import org.jspecify.annotations.NullMarked;
