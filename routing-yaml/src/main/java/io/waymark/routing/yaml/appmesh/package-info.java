/**
 * The App Mesh dialect: {@code appmesh.k8s.aws/v1beta2}, and of {@code v1beta1} the objects of controller 0.x and the simplified
 * gateways.
 *
 * <p>{@link io.waymark.routing.yaml.appmesh.AppMeshDialect} reads each manifest with the reader of its kind into {@link
 * io.waymark.routing.yaml.appmesh.MeshObjects}; {@link io.waymark.routing.yaml.appmesh.Membership} decides which gateway a route
 * belongs to; {@link io.waymark.routing.yaml.appmesh.Lowering} turns it all into the model. Sources: types, schemas and admission code
 * of aws/aws-app-mesh-controller-for-k8s, and the AWS App Mesh user guide.
 */
@NullMarked
package io.waymark.routing.yaml.appmesh;

import org.jspecify.annotations.NullMarked;
