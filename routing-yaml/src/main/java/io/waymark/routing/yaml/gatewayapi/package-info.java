/**
 * The Kubernetes Gateway API: Gateway, ListenerSet, HTTPRoute, GRPCRoute and ReferenceGrant, with the Services and Namespaces they look
 * at. Source of every rule: kubernetes-sigs/gateway-api v1.6.1, apis/v1 and conformance/tests.
 *
 * <p>Start at {@link io.waymark.routing.yaml.gatewayapi.GatewayApiDialect}. An object's way: a {@code …Reader} checks it against its
 * schema, fills in the defaults and makes an {@code …Object}; when all are read, {@code ListenerMerge} decides which listeners a gateway
 * has, {@code Attachment} which of them take a route, {@code Backends} what stands behind a reference, and {@code Lowering} writes the
 * model. What does not attach or resolve is a warning with upstream's own reason, and routes as a gateway would.
 */
@NullMarked
package io.waymark.routing.yaml.gatewayapi;

import org.jspecify.annotations.NullMarked;
