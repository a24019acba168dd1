/**
 * Tests written for Envoy's router check tool, read as checks: {@link io.waymark.routing.testkit.routercheck.RouterCheckReader}. Source:
 * envoyproxy/envoy, test/tools/router_check/validation.proto.
 */
@NullMarked
package io.waymark.routing.testkit.routercheck;

import org.jspecify.annotations.NullMarked;
