/**
 * What is wrong with a configuration, and how it is told: {@link io.waymark.routing.yaml.problem.Problem} is one thing at one
 * place, {@link io.waymark.routing.yaml.problem.Problems} gathers them, {@link io.waymark.routing.yaml.problem.ProblemRenderer}
 * writes them for people.
 */
@NullMarked
package io.waymark.routing.yaml.problem;

import org.jspecify.annotations.NullMarked;
