/** Holds what docs/gateway-api.md says of large configurations: start at {@link io.waymark.docs.scale.GatewayApiScaleTest}. */
@NullMarked
package io.waymark.docs.scale;

import org.jspecify.annotations.NullMarked;
