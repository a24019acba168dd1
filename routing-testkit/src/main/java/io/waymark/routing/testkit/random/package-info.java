/**
 * Random configurations and requests, to compare two routers and to make failures small.
 *
 * <p>Start at {@link io.waymark.routing.testkit.random.RandomConfigs}: configurations from tiny alphabets, so that routes collide. {@link
 * io.waymark.routing.testkit.random.RandomRequests} aims requests at a configuration, {@link
 * io.waymark.routing.testkit.random.Trial} holds one of each, and {@link io.waymark.routing.testkit.random.Shrinker} makes a trial that
 * fails as small as it gets. Everything follows from the random generator that is passed in: the same seed gives the same trial.
 */
@NullMarked
package io.waymark.routing.testkit.random;

import org.jspecify.annotations.NullMarked;
