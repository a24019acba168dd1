/**
 * AssertJ assertions on what a router answers.
 *
 * <p>Start at {@link io.waymark.routing.testkit.assertj.RoutingAssertions}. They compare as check files do, with the same {@link
 * io.waymark.routing.testkit.checks.Expectations expectations}, and a failure explains how the answer came about.
 */
@NullMarked
package io.waymark.routing.testkit.assertj;

import org.jspecify.annotations.NullMarked;
