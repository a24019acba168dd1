package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.yaml.manifest.Manifest;
import java.util.List;

/**
 * A Gateway, as written.
 *
 * @param manifest what it is
 * @param listeners its own listeners
 * @param sets from where sets of listeners may be attached
 * @param isDefault whether routes that ask for default gateways are attached to it
 */
record GatewayObject(Manifest manifest, List<ListenerObject> listeners, NamespaceRule sets, boolean isDefault) {}
