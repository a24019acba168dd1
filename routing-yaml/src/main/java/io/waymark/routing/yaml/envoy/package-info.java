/**
 * The Envoy dialect: {@code envoy.config.route.v3.RouteConfiguration} of Envoy 1.39, in YAML or JSON.
 *
 * <p>{@link io.waymark.routing.yaml.envoy.EnvoyDialect} finds route configurations; {@link io.waymark.routing.yaml.envoy.TableReader}
 * reads one through {@link io.waymark.routing.yaml.envoy.ProtoReader}, which knows the JSON form of protocol buffers, into {@link
 * io.waymark.routing.yaml.envoy.TableObject}; {@link io.waymark.routing.yaml.envoy.Lowering} turns that into the model: a gateway for the
 * table, and a route for each route of each virtual host. Sources: envoyproxy/envoy, api/envoy/config/route/v3, source/common/router and
 * source/common/http.
 */
@NullMarked
package io.waymark.routing.yaml.envoy;

import org.jspecify.annotations.NullMarked;
