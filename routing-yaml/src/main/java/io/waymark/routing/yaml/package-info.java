/**
 * Route configurations from files: YAML or JSON in, the model of {@code routing-api} out, with every problem told at its place.
 *
 * <p>Start at {@link io.waymark.routing.yaml.ConfigLoader}. One file's way: {@code source} makes located nodes of its bytes, {@code
 * manifest} finds the objects, the package of the dialect ({@code appmesh}) reads them and lowers them into the model; {@code problem}
 * gathers what is wrong on the way.
 */
@NullMarked
package io.waymark.routing.yaml;

import org.jspecify.annotations.NullMarked;
