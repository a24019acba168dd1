/**
 * The model as objects of App Mesh, the way back from {@link io.waymark.routing.yaml.appmesh}.
 *
 * <p>Start at {@link io.waymark.routing.yaml.appmesh.write.AppMeshWriter}. Each kind of object has its writer; what its kind cannot say
 * it tells to the {@link io.waymark.routing.yaml.appmesh.write.Spot} where it stands, and goes on, so that one run tells everything.
 * Gateways are written as {@code v1beta2}; those whose precedence only the simplified {@code v1beta1} pair has, as that pair.
 */
@NullMarked
package io.waymark.routing.yaml.appmesh.write;

import org.jspecify.annotations.NullMarked;
