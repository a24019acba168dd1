package io.waymark.routing.yaml.gatewayapi;

import io.waymark.routing.meta.ObjectName;
import io.waymark.routing.yaml.source.ObjectReader;
import java.util.OptionalInt;

/**
 * A reference to a backend.
 *
 * @param kind what is referred to
 * @param name which one
 * @param port the port of the Service, not that of its pods
 * @param at where the reference stands
 */
record TargetRef(GroupKind kind, ObjectName name, OptionalInt port, ObjectReader at) {}
